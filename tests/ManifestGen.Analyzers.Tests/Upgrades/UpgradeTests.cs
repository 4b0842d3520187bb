using ManifestGen.Tasks.Upgrades;
using ManifestGen.Testing;
using ManifestGen.Upgrades;

namespace ManifestGen.Analyzers.Tests.Upgrades;

/// <summary>Two versions of a declaration, and what happens to somebody who has deployed the first one.</summary>
public sealed class UpgradeTests
{
    private const string Web = """[ContainerService("shop"), Port(8080), ReadinessProbe("/health"), LivenessProbe("/alive")] """;

    private const string Ledger = """[ContainerService("ledger", Workload = WorkloadKind.StatefulSet), Port(8080), Replicas(3)] """;

    private const string Data = """[Volume("/data", Size = "10Gi")] """;

    private const string Postgres = """[SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")] """;

    /// <summary>What the API server refuses.</summary>
    [Theory]
    [InlineData(Ledger + Data, Ledger + """[Volume("/data", Size = "20Gi")]""", "StatefulSet/ledger", "spec.volumeClaimTemplates[data].size changes from '10Gi' to '20Gi'", "kubectl patch pvc data-ledger-0", "--cascade=orphan")]
    [InlineData(Ledger + Data, Ledger + """[Volume("/data", Size = "5Gi")]""", "StatefulSet/ledger", "from '10Gi' to '5Gi'", "A claim cannot shrink")]
    [InlineData(Ledger + Data, Ledger + """[Volume("/data", Size = "10Gi", StorageClass = "fast")]""", "StatefulSet/ledger", "storageClassName changes from nothing to 'fast'", "copy the data")]
    [InlineData(Ledger + Data, Ledger + """[Volume("/data", Size = "10Gi", Name = "books")]""", "StatefulSet/ledger", "spec.volumeClaimTemplates[data] is renamed to 'books'", "Name = \"data\"")]
    [InlineData(Ledger + Data, Ledger, "StatefulSet/ledger", "spec.volumeClaimTemplates[data] is removed", "data-ledger-<n>")]
    [InlineData(Ledger, Ledger + Data, "StatefulSet/ledger", "spec.volumeClaimTemplates[data] is added", "--cascade=orphan")]
    [InlineData(Ledger, Ledger + "[Rollout(PodManagement = PodManagementPolicy.Parallel)]", "StatefulSet/ledger", "spec.podManagementPolicy", "--cascade=orphan")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "5Gi")]""", "PersistentVolumeClaim/shop-data", "spec.resources.requests.storage changes from '10Gi' to '5Gi'", "copy the data")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", StorageClass = "fast")]""", "PersistentVolumeClaim/shop-data", "spec.storageClassName", "copy the data")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", AccessMode = VolumeAccessMode.ReadWriteMany)]""", "PersistentVolumeClaim/shop-data", "spec.accessModes", "copy the data")]
    [InlineData(Web, Web + "[KubernetesService(Headless = true)]", "Service/shop", "spec.clusterIP changes from nothing to 'None'", "kubectl delete service shop")]
    [InlineData(Web + "[KubernetesService(Headless = true)]", Web, "Service/shop", "spec.clusterIP changes from 'None' to nothing", "kubectl delete service shop")]
    public void Change_that_the_API_server_refuses_is_told_with_the_way_through(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.Refused, before, after, reference, words);

    /// <summary>What nobody writes any more, and does harm while it stays.</summary>
    [Theory]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop", Workload = WorkloadKind.StatefulSet), Port(8080)]""", "Deployment/shop", "beside those of StatefulSet/shop", "kubectl delete deployment shop")]
    [InlineData("""[ContainerService("shop", Workload = WorkloadKind.StatefulSet), Port(8080), Volume("/data", Size = "1Gi")]""", """[ContainerService("shop"), Port(8080), Volume("/data", Size = "1Gi")]""", "StatefulSet/shop", "beside those of Deployment/shop", "data-shop-<n>")]
    [InlineData(Web + """[Ingress("shop.example.com")]""", Web, "Ingress/shop", "requests from outside still come in", "kubectl delete ingress shop")]
    [InlineData(Web + """[HttpRoute("shop.example.com", Gateway = "public")]""", Web, "HTTPRoute/shop", "requests from outside still come in", "kubectl delete httproute.gateway.networking.k8s.io shop")]
    [InlineData(Web + """[KubernetesAccess(KubernetesVerbs.Read, "configmaps")]""", Web, "RoleBinding/shop", "its rights", "kubectl delete rolebinding shop")]
    [InlineData(Web + Data, Web, "PersistentVolumeClaim/shop-data", "the service starts without it", "kubectl delete persistentvolumeclaim shop-data")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", Name = "books")]""", "PersistentVolumeClaim/shop-data", "Keep the volume, under its name")]
    [InlineData("""[ContainerService("shop"), ContainerImage("ghcr.io/acme/shop"), Port(8080)]""", """[ContainerService("store"), ContainerImage("ghcr.io/acme/shop"), Port(8080)]""", "service/shop", "beside those of 'store'", "-l app.kubernetes.io/instance=shop")]
    [InlineData("""[ContainerService("shop"), Schedule("0 3 * * *")]""", """[ContainerService("shop"), Port(8080)]""", "CronJob/shop", "starts jobs beside Deployment/shop")]
    public void Object_that_stays_and_does_harm_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.LeftBehindAtRisk, before, after, reference, words);

    [Theory]
    [InlineData(Web + "[AutoScale(2, 6)]", Web + "[Replicas(4)]", "HorizontalPodAutoscaler/shop", "overrides the number of instances", "kubectl delete horizontalpodautoscaler shop")]
    [InlineData(Web + "[Replicas(3)]", Web + "[Replicas(1)]", "PodDisruptionBudget/shop", "kubectl delete poddisruptionbudget shop")]
    [InlineData("""[ContainerService("shop")] """, """[ContainerService("store"), ContainerImage("ghcr.io/acme/store")]""", "service/shop", "its pods go on running", "kubectl delete serviceaccount,deployment,networkpolicy -l app.kubernetes.io/instance=shop")]
    public void Object_that_stays_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.LeftBehind, before, after, reference, words);

    [Theory]
    [InlineData(Web + "[Replicas(4)]", Web + "[AutoScale(2, 6)]", "Deployment/shop", "makes them 1 at once", "kubectl apply edit-last-applied deployment/shop")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop"), Port(8080, Name = "web")]""", "Service/shop", "no longer has the port 80", "ServicePort = 80 at the [Port] named 'web'")]
    [InlineData("""[ContainerService("shop"), Port(8080), Port(9090, Name = "admin")]""", """[ContainerService("shop"), Port(8080)]""", "Service/shop", "no longer has the port 9090")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop"), Port(8080, Name = "web", ServicePort = 80)]""", "Service/shop", "The port 'http' of Service/shop becomes 'web'", "Name = \"http\"")]
    public void Change_that_users_notice_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.Harmful, before, after, reference, words);

    [Theory]
    [InlineData("postgres:17.6", "postgres:18.0", "/var/lib/postgresql/data", "PostgreSQL 17.6 to 18.0")]
    [InlineData("mysql:8.0", "mysql:9.1", "/var/lib/mysql", "MySQL 8.0 to 9.1")]
    [InlineData("mongo:6.0", "mongo:8.0", "/data/db", "MongoDB 6.0 to 8.0")]
    [InlineData("mongo:8.0", "mongo:7.0", "/data/db", "MongoDB 8.0 to 7.0")]
    [InlineData("mariadb:11.8", "mariadb:11.4", "/var/lib/mysql", "MariaDB 11.8 to 11.4")]
    [InlineData("rabbitmq:3.12", "rabbitmq:4.1", "/var/lib/rabbitmq", "RabbitMQ 3.12 to 4.1")]
    [InlineData("elasticsearch:7.17.0", "elasticsearch:9.0.0", "/usr/share/elasticsearch/data", "Elasticsearch 7.17.0 to 9.0.0")]
    public void Server_that_cannot_read_its_data_is_told(string before, string after, string folder, string words) => AssertTold(
        UpgradeKind.DataFormat, Server(before, folder), Server(after, folder), "StatefulSet/db", words, "Back up the volume");

    [Theory]
    [InlineData("postgres:17.5", "postgres:17.6", "/var/lib/postgresql/data")]
    [InlineData("mysql:8.0", "mysql:8.4", "/var/lib/mysql")]
    [InlineData("mariadb:11.4", "mariadb:11.8", "/var/lib/mysql")]
    [InlineData("mongo:7.0", "mongo:8.0", "/data/db")]
    [InlineData("rabbitmq:3.13", "rabbitmq:4.1", "/var/lib/rabbitmq")]
    public void Server_that_reads_its_data_is_not_told_of(string before, string after, string folder) => AssertSilent(Server(before, folder), Server(after, folder));

    [Theory]
    [InlineData(Web, Web)]
    [InlineData(Web, Web + """[Env("MODE", "fast")]""")]
    [InlineData(Web, Web + "[Replicas(4)]")]
    [InlineData(Web + "[Replicas(4)]", Web + "[Replicas(2)]")]
    [InlineData(Web, Web + """[Ingress("shop.example.com")]""")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "20Gi")]""")]
    [InlineData(Web + "[Replicas(1)]", Web + "[AutoScale(2, 6)]")]
    [InlineData(Web, Web + """[Port(9090, Name = "admin")]""")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop"), Port(8081)]""")]
    [InlineData("""[ContainerService("shop"), Job, Env("MODE", "1")]""", """[ContainerService("shop"), Job, Env("MODE", "2")]""")]
    [InlineData(Web + """[ConfigValue("Mode", "1")]""", Web + """[ConfigValue("Mode", "2")]""")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", Name = "data")]""")]
    [InlineData("""[ContainerService("ledger", Workload = WorkloadKind.StatefulSet), Port(8080), Replicas(1)] """ + Data, Ledger + Data)]
    public void Change_that_harms_nobody_is_not_told_of(string before, string after) => AssertSilent(before, after);

    [Fact]
    public void Environment_that_alone_is_refused_is_named()
    {
        var finding = Assert.Single(FindingsBetween(
            Ledger + Data + """[Replicas(5, Environment = "production")]""",
            Ledger + Data + """[Replicas(5, Environment = "production"), Volume("/data", Size = "50Gi", Environment = "production")]"""), finding => finding.Kind == UpgradeKind.Refused);

        Assert.Equal(["production"], finding.Environments);
    }

    [Fact]
    public void Overlay_that_is_new_is_compared_with_what_was_deployed_without_it() => Assert.DoesNotContain(
        FindingsBetween(Ledger + Data, Ledger + Data + """[Replicas(5, Environment = "production")]"""),
        finding => finding.Kind is UpgradeKind.LeftBehind or UpgradeKind.LeftBehindAtRisk or UpgradeKind.Refused);

    [Fact]
    public void Namespace_that_changes_leaves_everything_behind()
    {
        var finding = Assert.Single(FindingsBetween(
            """[assembly: KubernetesNamespace("shop")] """ + Web, """[assembly: KubernetesNamespace("store")] """ + Web), finding => finding.Kind == UpgradeKind.LeftBehindAtRisk);

        Assert.Contains("those in 'shop' stay and go on running", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[ContainerService("shop", Workload = WorkloadKind.DaemonSet)]""", """[ContainerService("shop")]""", UpgradeKind.Refused, "deploy.mode changes from 'global' to 'replicated'")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", Name = "books")]""", UpgradeKind.LeftBehindAtRisk, "stays in the volume")]
    [InlineData(Web, Web + """[SecretFile("/run/secrets/key", Secret = "key", Key = "key")]""", UpgradeKind.Harmful, "docker secret create")]
    public void Swarm_is_told_of_too(string before, string after, UpgradeKind kind, string words) => Assert.Contains(
        FindingsBetween(before, after), finding => finding.Kind == kind && finding.Message.Contains(words, StringComparison.Ordinal));

    private static string Server(string image, string folder) =>
        $$"""[BackingService("db", Image = "{{image}}"), Volume("{{folder}}", Size = "1Gi")] """ + (image.StartsWith("postgres", StringComparison.Ordinal) ? Postgres : "");

    private static void AssertTold(UpgradeKind kind, string before, string after, string reference, params string[] words)
    {
        var findings = FindingsBetween(before, after);
        var finding = Assert.Single(findings, finding => finding.Kind == kind && finding.Reference == reference);
        Assert.All(words, word => Assert.Contains(word, finding.Message, StringComparison.Ordinal));
    }

    private static void AssertSilent(string before, string after) => Assert.Equal([], FindingsBetween(before, after).Select(finding => finding.Message));

    private static IReadOnlyList<UpgradeFinding> FindingsBetween(string before, string after) => UpgradeCheck.FindingsBetween(FilesOf(before), FilesOf(after));

    private static IReadOnlyDictionary<string, string> FilesOf(string attributes)
    {
        var generated = Generated.From(UserProject.WithService(attributes) with { Properties = new Dictionary<string, string> { ["ManifestGenTargets"] = "compose|swarm|kubernetes" } });
        Assert.Empty(generated.Errors);
        return generated.Files;
    }
}
