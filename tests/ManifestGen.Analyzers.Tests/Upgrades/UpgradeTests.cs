using ManifestGen.Tasks.Upgrades;
using ManifestGen.Testing;
using ManifestGen.Upgrades;

namespace ManifestGen.Analyzers.Tests.Upgrades;

/// <summary>Two versions of a declaration, and what happens to somebody who has deployed the first one.</summary>
public sealed class UpgradeTests
{
    private const string Web = """[ContainerService("shop"), Port(8080), ReadinessProbe("/health"), LivenessProbe("/alive")] """;

    private const string Ledger = """[ContainerService("ledger", Workload = WorkloadKind.StatefulSet), Port(8080), Replicas(3)] """;

    private const string One = "[ContainerService(\"shop\"), Port(8080)]";

    private const string Two = "[ContainerService(\"admin\"), Port(9090)] public sealed class Admin; " + One;

    private const string NodePort = "[ContainerService(\"shop\"), ReadinessProbe(\"/health\"), LivenessProbe(\"/alive\"), KubernetesService(Type = ServiceType.NodePort), Port(8080, ";

    private const string Data = """[Volume("/data", Size = "10Gi")] """;

    private const string Postgres = """[SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")] """;

    private const string Keyed = Web + """[SecretEnv("API_KEY", Secret = "api", Key = "key")]""";

    private const string Whole = Web + """[SecretEnvFrom("api")]""";

    private const string Needed = """[SecretEnv("API_KEY", Secret = "api", Key = "key")]""";

    private const string Queue = """[AutoScale(1, 3), ScaleOnEvent("rabbitmq", "queueName=a", "mode=QueueLength", "value=20", Secrets = new[] { "host=queue/uri" })]""";

    private const string Vault = """[assembly: SecretStore("vault")] """;

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
    [InlineData(Web + "[KubernetesService(Headless = true)]", Web, "Service/shop", "spec.clusterIP changes from 'None' to nothing", "The Service stays headless", "kubectl delete service shop")]
    [InlineData(Web + "[KubernetesService(Type = ServiceType.LoadBalancer, LoadBalancerClass = \"a.example.com/a\")]", Web + "[KubernetesService(Type = ServiceType.LoadBalancer, LoadBalancerClass = \"a.example.com/b\")]", "Service/shop", "spec.loadBalancerClass changes from 'a.example.com/a' to 'a.example.com/b'", "kubectl delete service shop")]
    public void Change_that_the_API_server_refuses_is_told_with_the_way_through(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.Refused, before, after, reference, words);

    /// <summary>What nobody writes any more, and does harm while it stays.</summary>
    [Theory]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop", Workload = WorkloadKind.StatefulSet), Port(8080)]""", "Deployment/shop", "beside those of StatefulSet/shop", "kubectl delete deployment shop")]
    [InlineData("""[ContainerService("shop", Workload = WorkloadKind.StatefulSet), Port(8080), Volume("/data", Size = "1Gi")]""", """[ContainerService("shop"), Port(8080), Volume("/data", Size = "1Gi")]""", "StatefulSet/shop", "beside those of Deployment/shop", "data-shop-<n>")]
    [InlineData(Web + """[Ingress("shop.example.com")]""", Web, "Ingress/shop", "still admits requests from outside", "kubectl delete ingress shop")]
    [InlineData(Web + """[HttpRoute("shop.example.com", Gateway = "public")]""", Web, "HTTPRoute/shop", "still admits requests from outside", "kubectl delete httproute.gateway.networking.k8s.io shop")]
    [InlineData(Web + """[KubernetesAccess(KubernetesVerbs.Read, "configmaps")]""", Web, "RoleBinding/shop", "its permissions", "kubectl delete rolebinding shop")]
    [InlineData(Web + Data, Web, "PersistentVolumeClaim/shop-data", "the service starts without the data", "kubectl delete persistentvolumeclaim shop-data")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", Name = "books")]""", "PersistentVolumeClaim/shop-data", "Keep the volume and its name")]
    [InlineData("""[ContainerService("shop"), ContainerImage("ghcr.io/acme/shop"), Port(8080)]""", """[ContainerService("store"), ContainerImage("ghcr.io/acme/shop"), Port(8080)]""", "service/shop", "beside those of 'store'", "-l app.kubernetes.io/instance=shop")]
    [InlineData("""[ContainerService("shop"), Schedule("0 3 * * *")]""", """[ContainerService("shop"), Port(8080)]""", "CronJob/shop", "starts jobs beside Deployment/shop")]
    [InlineData(Web + "[AutoScale(2, 6)]", Web + """[AutoScale(2, 6), ScaleOnEvent("cron", "timezone=UTC", "start=0 8 * * *", "end=0 18 * * *", "desiredReplicas=4")]""", "HorizontalPodAutoscaler/shop", "which KEDA rejects", "before you apply: kubectl delete horizontalpodautoscaler shop")]
    [InlineData(Web + """[AutoScale(2, 6), ScaleOnEvent("cron", "timezone=UTC", "start=0 8 * * *", "end=0 18 * * *", "desiredReplicas=4")]""", Web + "[AutoScale(2, 6)]", "ScaledObject/shop", "the two work against each other", "kubectl delete scaledobject.keda.sh shop")]
    [InlineData("[ContainerService(\"shop\"), Port(8080)]", "[ContainerService(\"shop\", Workload = WorkloadKind.DaemonSet), Port(8080)]", "Deployment/shop", "beside those of DaemonSet/shop")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("store"), Port(8080)]""", "service/shop", "beside those of 'store', which runs the same program")]
    [InlineData(Web + """[Replicas(5, Environment = "production")]""", Web, "environment/production", "kubectl delete -k k8s/overlays/production", "k8s/base")]
    public void Object_that_stays_and_does_harm_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.LeftBehindAtRisk, before, after, reference, words);

    [Theory]
    [InlineData(Web + "[AutoScale(2, 6)]", Web + "[Replicas(4)]", "HorizontalPodAutoscaler/shop", "overrides the number of replicas", "kubectl delete horizontalpodautoscaler shop")]
    [InlineData(Web + "[Replicas(3)]", Web + "[Replicas(1)]", "PodDisruptionBudget/shop", "kubectl delete poddisruptionbudget shop")]
    [InlineData("""[ContainerService("shop")] """, """[ContainerService("store"), ContainerImage("ghcr.io/acme/store")] public sealed class Store;""", "service/shop", "its pods keep running", "kubectl delete serviceaccount,deployment,networkpolicy -l app.kubernetes.io/instance=shop")]
    [InlineData(Vault + Keyed, Keyed, "ExternalSecret/api", "goes on setting the Secret 'api' from the store", "If another project now generates it, accept this finding", "which leaves the Secret: kubectl delete externalsecret.external-secrets.io api")]
    public void Object_that_stays_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.LeftBehind, before, after, reference, words);

    [Theory]
    [InlineData(Web + "[Replicas(4)]", Web + "[AutoScale(2, 6)]", "Deployment/shop", "the number drops to 1", "kubectl apply edit-last-applied deployment/shop")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop"), Port(8080, Name = "web")]""", "Service/shop", "no longer has the port 80", "ServicePort = 80 in the [Port] named 'web'")]
    [InlineData("""[ContainerService("shop"), Port(8080), Port(9090, Name = "admin")]""", """[ContainerService("shop"), Port(8080)]""", "Service/shop", "no longer has the port 9090")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop"), Port(8080, Name = "web", ServicePort = 80)]""", "Service/shop", "The port 'http' of Service/shop becomes 'web'", "Name = \"http\"")]
    [InlineData(Keyed, Vault + Keyed, "SecretStore/vault", "sets 'api' from now on", "put the same values into the store")]
    [InlineData(Web + """[Ingress("shop.example.com", TlsSecret = "shop-tls")]""", Vault + Web + """[Ingress("shop.example.com", TlsSecret = "shop-tls")]""", "SecretStore/vault", "sets 'shop-tls' from now on")]
    [InlineData(Web + """[ImagePull(Secrets = new[] { "registry" })]""", Vault + Web + """[ImagePull(Secrets = new[] { "registry" })]""", "SecretStore/vault", "sets 'registry' from now on")]
    [InlineData(Web + Queue, Vault + Web + Queue, "SecretStore/vault", "sets 'queue' from now on")]
    [InlineData(Vault + Keyed, """[assembly: SecretStore("vault", RemoteKeyPrefix = "shop/")] """ + Keyed, "SecretStore/vault", "sets 'api' from now on, or from another entry")]
    [InlineData(Vault + Keyed, """[assembly: SecretStore("vault", Layout = SecretLayout.EntryPerKey)] """ + Keyed, "SecretStore/vault", "sets 'api' from now on")]
    [InlineData(Vault + Keyed, Vault + """[assembly: StoredSecret("api", Key = "key", Property = "other")] """ + Keyed, "SecretStore/vault", "sets 'api' from now on")]
    [InlineData(Vault + Whole, Vault + """[assembly: StoredSecret("api", RemoteKey = "other")] """ + Whole, "SecretStore/vault", "sets 'api' from now on")]
    [InlineData(Vault + Whole, Vault + """[assembly: StoredSecret("api", Key = "key", Property = "other")] """ + Whole + Needed, "SecretStore/vault", "sets 'api' from now on")]
    [InlineData(Vault + Keyed, Vault + Keyed + """[SecretEnv("API_TOKEN", Secret = "api", Key = "token")]""", "Secret/api", "the key 'token', which the operator reads from the secret store", "Put it into the store first")]
    [InlineData(Vault + Web, Vault + Keyed, "Secret/api", "the key 'key', which the operator reads from the secret store")]
    [InlineData(Vault + Web + """[SecretEnv("A", Secret = "shop", Key = "tls.crt")]""", Vault + Web + """[SecretEnv("A", Secret = "shop", Key = "tls.crt"), Ingress("shop.example.com", TlsSecret = "shop")]""", "ExternalSecret/shop", "needs the type 'kubernetes.io/tls'", "kubectl delete secret shop")]
    [InlineData(Vault + Keyed, """[assembly: SecretStore("vault", ClusterStore = true)] """ + Keyed, "ClusterSecretStore/vault", "sets 'api' from now on")]
    public void Change_that_users_notice_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.Harmful, before, after, reference, words);

    /// <summary>Callers from outside of the cluster, and what pods need of it.</summary>
    [Theory]
    [InlineData(Web + """[Ingress("shop.example.com")]""", Web + """[Ingress("store.example.com")]""", "Ingress/shop", "no longer serves 'shop.example.com'")]
    [InlineData(Web + """[Ingress("shop.example.com", Path = "/api")]""", Web + """[Ingress("shop.example.com", Path = "/v2")]""", "Ingress/shop", "no longer serves 'shop.example.com/api'")]
    [InlineData(Web + """[Ingress("shop.example.com", ClassName = "nginx")]""", Web + """[Ingress("shop.example.com", ClassName = "traefik")]""", "Ingress/shop", "the Ingress class 'nginx' to 'traefik'")]
    [InlineData(Web + """[HttpRoute("shop.example.com", Gateway = "public")]""", Web + """[HttpRoute("store.example.com", Gateway = "public")]""", "HTTPRoute/shop", "no longer serves 'shop.example.com'")]
    [InlineData(Web + "[KubernetesService(Type = ServiceType.LoadBalancer)]", Web, "Service/shop", "its load balancer is deleted")]
    [InlineData(Web + "[KubernetesService(Type = ServiceType.NodePort)]", Web, "Service/shop", "the node ports")]
    [InlineData(NodePort + "NodePort = 30080)]", NodePort + "NodePort = 30081)]", "Service/shop", "from the node port 30080 to 30081")]
    [InlineData(Web + """[SecretEnv("API_KEY", Secret = "api", Key = "key")]""", Web + """[SecretEnv("API_KEY", Secret = "partner", Key = "key")]""", "Secret/partner", "the update stops", "kubectl create secret generic partner --from-literal=key=<value>")]
    [InlineData(Web + """[SecretEnv("API_KEY", Secret = "api", Key = "key")]""", Web + """[SecretEnv("API_KEY", Secret = "api", Key = "token")]""", "Secret/api", "with the key 'token'")]
    [InlineData(Web, Web + """[ConfigEnvFrom("settings")]""", "ConfigMap/settings", "kubectl create configmap settings")]
    [InlineData(Web, Web + """[SecretFile("/run/secrets/key", Secret = "keys", Key = "key")]""", "Secret/keys", "--from-literal=key=<value>")]
    [InlineData(Web, Web + """[Volume("/data", Claim = "shared")]""", "PersistentVolumeClaim/shared", "they do not start")]
    [InlineData(Web, Web + """[Container("m"), SecretEnv("API_KEY", Secret = "api", Key = "key")] public sealed class M; [InitContainer(typeof(M))]""", "Secret/api", "they do not start")]
    public void Caller_or_pod_that_finds_nothing_is_told(string before, string after, string reference, params string[] words) =>
        AssertTold(UpgradeKind.Harmful, before, after, reference, words);

    [Theory]
    [InlineData(Web + "[Replicas(4)]", Web + "[Replicas(2)]", "Deployment/shop", "from 4 replicas to 2")]
    [InlineData(Ledger + Data, """[ContainerService("ledger", Workload = WorkloadKind.StatefulSet), Port(8080), Replicas(2)] """ + Data, "StatefulSet/ledger", "from 3 replicas to 2", "stays in data-ledger-<n>")]
    [InlineData(Web + "[AutoScale(2, 6)]", Web + "[AutoScale(2, 4)]", "HorizontalPodAutoscaler/shop", "maximum of HorizontalPodAutoscaler/shop changes from 6 to 4 replicas")]
    [InlineData(Web + "[AutoScale(3, 6)]", Web + "[AutoScale(2, 6)]", "HorizontalPodAutoscaler/shop", "minimum of HorizontalPodAutoscaler/shop changes from 3 to 2 replicas")]
    [InlineData(Web, """[ContainerService("shop"), Port(8080), ReadinessProbe("/health")]""", "Deployment/shop", "'shop' of Deployment/shop loses its livenessProbe")]
    [InlineData(Web + """[Resources(Memory = "64Mi", MemoryLimit = "256Mi")]""", Web + """[Resources(Memory = "64Mi", MemoryLimit = "128Mi")]""", "Deployment/shop", "a lower memory limit: '128Mi' instead of '256Mi'")]
    [InlineData(Web + """[Resources(Cpu = "100m", CpuLimit = "500m")]""", Web + """[Resources(Cpu = "100m")]""", "Deployment/shop", "loses its cpu limit, which was '500m'")]
    [InlineData(Web + "[Replicas(5), Disruption(MaxUnavailable = \"1\")]", Web + "[Replicas(5), Disruption(MaxUnavailable = \"3\")]", "PodDisruptionBudget/shop", "maxUnavailable changes from 1 to 3")]
    [InlineData(Web + "[Replicas(5), Disruption(MinAvailable = \"4\")]", Web + "[Replicas(5), Disruption(MinAvailable = \"2\")]", "PodDisruptionBudget/shop", "minAvailable changes from 4 to 2")]
    [InlineData(Web, Web + """[AllowEgress(Cidr = "10.0.0.0/8")]""", "NetworkPolicy/shop", "now limits egress")]
    public void Version_that_promises_less_is_only_told_of(string before, string after, string reference, params string[] words)
    {
        AssertTold(UpgradeKind.Reduction, before, after, reference, words);
        Assert.DoesNotContain(FindingsBetween(after, before), finding => finding.Kind == UpgradeKind.Reduction && finding.Reference == reference);
    }

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
    [InlineData(Vault + Keyed, Vault + Web + """[SecretEnvFrom("api"), SecretEnv("API_KEY", Secret = "api", Key = "key")]""")]
    [InlineData("""[assembly: SecretStore("vault", RefreshInterval = "1h")] """ + Keyed, """[assembly: SecretStore("vault", RefreshInterval = "0")] """ + Keyed)]
    [InlineData(Web, Web + """[Env("MODE", "fast")]""")]
    [InlineData(Web, Web + "[Replicas(4)]")]
    [InlineData(Web + "[Replicas(2)]", Web + "[Replicas(4)]")]
    [InlineData(Ledger, Ledger + "[Rollout(Strategy = RolloutStrategy.OnDelete)]")]
    [InlineData(Web + """[Resources(Memory = "64Mi", MemoryLimit = "128Mi")]""", Web + """[Resources(Memory = "64Mi", MemoryLimit = "256Mi")]""")]
    [InlineData("[ContainerService(\"shop\"), Port(8080), ReadinessProbe(\"/health\")]", Web)]
    [InlineData(Web + """[Ingress("shop.example.com")]""", Web + """[Ingress("shop.example.com"), Ingress("store.example.com")]""")]
    [InlineData(Web, Web + "[KubernetesService(Type = ServiceType.LoadBalancer)]")]
    [InlineData(Web, Web + "[KubernetesService(Type = ServiceType.LoadBalancer, LoadBalancerClass = \"a.example.com/a\")]")]
    [InlineData(Web + """[SecretEnv("API_KEY", Secret = "api", Key = "key")]""", Web + """[SecretEnv("OTHER", Secret = "api", Key = "key")]""")]
    [InlineData(Web, """[Container("migrate")] public sealed class Migrations; """ + Web + "[InitContainer(typeof(Migrations))]")]
    [InlineData(Web, Web + """[Replicas(5, Environment = "production")]""")]
    [InlineData("[ContainerService(\"shop\"), Port(8080)]", "[ContainerService(\"shop\"), Port(8080), Port(8081, Name = \"admin\")]")]
    [InlineData(Web, Web + "[Network(\"backend\")]")]
    [InlineData(Web + "[Network(\"proxy\", External = true)]", Web + "[Network(\"proxy\", External = true), Network(\"backend\")]")]
    [InlineData("[ContainerService(\"shop\"), Job(Completions = 2)]", "[ContainerService(\"shop\"), Job(Completions = 3)]")]
    [InlineData(Web, Web + """[Ingress("shop.example.com")]""")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "20Gi")]""")]
    [InlineData(Web + "[Replicas(1)]", Web + "[AutoScale(2, 6)]")]
    [InlineData(Web, Web + """[Port(9090, Name = "admin")]""")]
    [InlineData("""[ContainerService("shop"), Port(8080)]""", """[ContainerService("shop"), Port(8081, PublishedPort = 8080)]""")]
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

    [Theory]
    [InlineData("""[SecretEnv("API_KEY", Secret = "api", Key = "key", Optional = true)]""")]
    [InlineData("""[ConfigEnvFrom("settings", Optional = true)]""")]
    [InlineData("""[ConfigValue("Mode", "2")]""")]
    [InlineData("""[Volume("/data", Size = "1Gi")]""")]
    [InlineData("""[Certificate("shop-tls", Issuer = "letsencrypt", DnsNames = new[] { "shop.example.com" }), SecretFile("/tls/tls.crt", Secret = "shop-tls", Key = "tls.crt")]""")]
    public void What_is_optional_or_made_by_the_files_is_not_missed(string added) =>
        Assert.DoesNotContain(FindingsBetween(Web, Web + added), finding => finding.Message.Contains("the update stops", StringComparison.Ordinal));

    [Fact]
    public void Namespace_that_changes_leaves_everything_behind()
    {
        var finding = Assert.Single(FindingsBetween(
            """[assembly: KubernetesNamespace("shop")] """ + Web, """[assembly: KubernetesNamespace("store")] """ + Web), finding => finding.Kind == UpgradeKind.LeftBehindAtRisk);

        Assert.Contains("Those in 'shop' keep running", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[ContainerService("shop", Workload = WorkloadKind.DaemonSet)]""", """[ContainerService("shop")]""", UpgradeKind.Refused, "deploy.mode changes from 'global' to 'replicated'")]
    [InlineData(Web + Data, Web + """[Volume("/data", Size = "10Gi", Name = "books")]""", UpgradeKind.LeftBehindAtRisk, "stays in the volume '<stack>_shop-data', and the service starts without it, in the volume 'shop-books'. Keep the volume's name ([Volume(…, Name = \"data\")])")]
    [InlineData(Web + """[Volume("/data", Claim = "shared")]""", Web + """[Volume("/data", Claim = "other")]""", UpgradeKind.LeftBehindAtRisk, "stays in the volume '<stack>_shared', and the service starts without it, in the volume 'other'. Keep the volume's name ([Volume(…, Claim = \"shared\")])")]
    [InlineData(Web + "[Network(\"proxy\", External = true)]", Web, UpgradeKind.Harmful, "'shop' leaves the network 'proxy', so callers on that network")]
    [InlineData(Web + "[Network(\"proxy\", External = true)]", Web + "[Network(\"proxy\")]", UpgradeKind.Harmful, "'shop' leaves the network 'proxy'")]
    [InlineData(Web + "[Network(\"proxy\")]", Web + "[Network(\"proxy\", External = true)]", UpgradeKind.Harmful, "The services now need the network 'proxy'")]
    [InlineData(Web + "[Network(\"backend\")]", Web, UpgradeKind.Harmful, "docker compose up does not delete it. Containers of other projects on it can no longer reach these services")]
    [InlineData(Web, Web + """[SecretFile("/run/secrets/key", Secret = "key", Key = "key")]""", UpgradeKind.Harmful, "docker secret create")]
    [InlineData(Two, One, UpgradeKind.LeftBehindAtRisk, "Swarm keeps it running, on the published port 9090. Stop it: docker stack deploy --prune")]
    [InlineData(Two, One, UpgradeKind.LeftBehind, "Stop it: docker compose up --remove-orphans")]
    [InlineData("[ContainerService(\"shop\"), Port(8080)]", "[ContainerService(\"shop\"), Port(8080, PublishedPort = 9000)]", UpgradeKind.Harmful, "it becomes 9000. Keep it: [Port(8080, PublishedPort = 8080)]")]
    [InlineData("[ContainerService(\"shop\"), Port(8080), Port(9090, Name = \"admin\")]", "[ContainerService(\"shop\"), Port(8080)]", UpgradeKind.Harmful, "Swarm no longer publishes the port 9090 of 'shop'")]
    [InlineData(Web + Data, Web + Data + "[Security(RunAsUser = 2000)]", UpgradeKind.Harmful, "and the files in shop-data belong to")]
    [InlineData(Web + "[Network(\"backend\")]", Web, UpgradeKind.Harmful, "is no longer declared, and docker stack deploy does not delete it")]
    [InlineData(Web, Web + "[Network(\"proxy\", External = true)]", UpgradeKind.Harmful, "docker network create --driver overlay proxy")]
    [InlineData(Web, Web + """[SecretFile("/run/secrets/key", Secret = "key", Key = "key")]""", UpgradeKind.Harmful, "now needs the secret 'key_key'")]
    public void Swarm_is_told_of_too(string before, string after, UpgradeKind kind, string words) => Assert.Contains(
        FindingsBetween(before, after), finding => finding.Kind == kind && finding.Message.Contains(words, StringComparison.Ordinal));

    /// <summary>What no attribute declares today, but files may say, each as the engine has answered it (<c>ComposeAnswerTests</c> and <c>SwarmAnswerTests</c>, and a real API server for claims).</summary>
    [Theory]
    [InlineData("compose.yaml", "volumes: {d: {}}", "volumes: {d: {driver_opts: {type: tmpfs}}}", UpgradeKind.Harmful, "volume/d", "with -y it does so without asking")]
    [InlineData("compose.yaml", "volumes: {d: {}}", "volumes: {d: {driver: nfs}}", UpgradeKind.Harmful, "volume/d", "asks whether to recreate it")]
    [InlineData("stack.yaml", "volumes: {d: {}}", "volumes: {d: {driver: nfs}}", UpgradeKind.Harmful, "volume/d", "Swarm does not change an existing volume")]
    [InlineData("compose.yaml", "networks: {n: {driver: bridge}}", "networks: {n: {driver: bridge, internal: true}}", UpgradeKind.Harmful, "network/n", "stops its containers and recreates it")]
    [InlineData("compose.yaml", "networks: {n: {driver: bridge}}", "networks: {n: {driver: overlay, attachable: true}}", UpgradeKind.Harmful, "network/n", "disconnect that container first")]
    [InlineData("stack.yaml", "networks: {n: {driver: overlay}}", "networks: {n: {driver: overlay, attachable: true}}", UpgradeKind.Harmful, "network/n", "docker stack deploy does not change an existing network")]
    [InlineData("compose.yaml", "name: a\nservices: {s: {ports: [{target: 80, published: '8080'}], volumes: [{type: volume, source: d, target: /d}]}}\nvolumes: {d: {}}", "name: b", UpgradeKind.LeftBehindAtRisk, "project/a", "those of 'b' do not start while the published port is in use (8080), and the data stays in a_d")]
    [InlineData("compose.yaml", "name: a\nservices: {s: {}}", "name: b", UpgradeKind.LeftBehind, "project/a", "docker compose -p a down.")]
    [InlineData("k8s/a.yaml", Claim + "volumeName: pv1}", Claim + "volumeName: pv2}", UpgradeKind.Refused, "PersistentVolumeClaim/d", "spec.volumeName changes from 'pv1' to 'pv2'")]
    [InlineData("k8s/a.yaml", Claim + "accessModes: [ReadWriteOnce]}", Claim + "accessModes: [ReadWriteOnce], volumeMode: Block}", UpgradeKind.Refused, "PersistentVolumeClaim/d", "spec.volumeMode changes from nothing to 'Block'")]
    [InlineData("k8s/a.yaml", Claim + "accessModes: [ReadWriteOnce]}", Claim + "accessModes: [ReadWriteOnce], selector: {matchLabels: {a: b}}}", UpgradeKind.Refused, "PersistentVolumeClaim/d", "spec.selector changes")]
    [InlineData("k8s/a.yaml", Claim + "accessModes: [ReadWriteOnce]}", Claim + "accessModes: [ReadWriteOnce], dataSource: {kind: PersistentVolumeClaim, name: e}}", UpgradeKind.Refused, "PersistentVolumeClaim/d", "spec.dataSource changes")]
    [InlineData("k8s/a.yaml", Set + "serviceName: a-headless}", Set + "serviceName: b}", UpgradeKind.Refused, "StatefulSet/a", "spec.serviceName changes from 'a-headless' to 'b'")]
    [InlineData("k8s/a.yaml", Set + "selector: {matchLabels: {app: a}}}", Set + "selector: {matchLabels: {app: b}}}", UpgradeKind.Refused, "StatefulSet/a", "spec.selector changes")]
    [InlineData("k8s/a.yaml", Deployment + "selector: {matchLabels: {app: a}}}", Deployment + "selector: {matchLabels: {app: b}}}", UpgradeKind.Refused, "Deployment/a", "field is immutable")]
    [InlineData("k8s/a.yaml", Job + "completionMode: NonIndexed}", Job + "completionMode: Indexed}", UpgradeKind.Refused, "Job/a", "spec.completionMode changes from 'NonIndexed' to 'Indexed'")]
    [InlineData("k8s/a.yaml", Job + "selector: {matchLabels: {app: a}}}", Job + "selector: {matchLabels: {app: b}}}", UpgradeKind.Refused, "Job/a", "spec.selector changes")]
    [InlineData("k8s/a.yaml", Job + "template: {spec: {containers: [{name: a, image: 'a:1'}]}}}", Job + "template: {spec: {containers: [{name: a, image: 'a:2'}]}}}", UpgradeKind.Refused, "Job/a", "spec.template changes")]
    [InlineData("k8s/a.yaml", Binding + "roleRef: {kind: Role, name: a}", Binding + "roleRef: {kind: Role, name: b}", UpgradeKind.Refused, "RoleBinding/a", "cannot change roleRef")]
    [InlineData("k8s/a.yaml", Map + "data: {a: '1'}", Map + "data: {a: '2'}", UpgradeKind.Refused, "ConfigMap/a", "field is immutable when `immutable` is set")]
    [InlineData("k8s/a.yaml", Map + "data: {a: '1'}", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: '1'}", UpgradeKind.Refused, "ConfigMap/a", "field is immutable when `immutable` is set")]
    public void File_that_changes_is_told_of(string path, string before, string after, UpgradeKind kind, string reference, string words) => Assert.Contains(
        FindingsBetween(path, before, after), finding => finding.Kind == kind && finding.Reference == reference && finding.Message.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("compose.yaml", "volumes: {d: {}}", "volumes: {d: {driver: local}}")]
    [InlineData("stack.yaml", "volumes: {d: {}}", "volumes: {d: {driver: local}}")]
    [InlineData("compose.yaml", "networks: {n: {driver: bridge}}", "networks: {n: {driver: bridge}, m: {driver: bridge}}")]
    [InlineData("stack.yaml", "networks: {to-a: {driver: overlay}}", "networks: {to-b: {driver: overlay}}")]
    [InlineData("stack.yaml", "networks: {n: {external: true, name: proxy}}", "networks: {m: {external: true, name: proxy}}")]
    [InlineData("k8s/a.yaml", Claim + "accessModes: [ReadWriteOnce]}", Claim + "accessModes: [ReadWriteOnce], volumeMode: Filesystem}")]
    [InlineData("k8s/a.yaml", Set + "replicas: 1}", Set + "replicas: 2}")]
    [InlineData("k8s/a.yaml", Deployment + "selector: {matchLabels: {app: a, b: c}}}", Deployment + "selector: {matchLabels: {b: c, app: a}}}")]
    [InlineData("k8s/a.yaml", Job + "parallelism: 1}", Job + "parallelism: 2}")]
    [InlineData("k8s/a.yaml", Binding + "subjects: [{name: a}]\nroleRef: {kind: Role, name: a}", Binding + "roleRef: {kind: Role, name: a}\nsubjects: [{name: b}]")]
    [InlineData("k8s/a.yaml", Map + "data: {a: '1', b: '2'}", Map + "data: {b: '2', a: '1'}")]
    [InlineData("k8s/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: '1'}", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: '2'}")]
    public void File_that_says_the_same_in_another_way_is_not_told_of(string path, string before, string after) => Assert.Empty(FindingsBetween(path, before, after));

    private const string Set = "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: a}\nspec: {";

    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {";

    private const string Job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: {";

    private const string Binding = "apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a}\n";

    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nimmutable: true\n";

    private const string Claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: d}\nspec: {";

    private static IReadOnlyList<UpgradeFinding> FindingsBetween(string path, string before, string after) =>
        UpgradeCheck.FindingsBetween([new(path, before)], [new(path, after)]);

    private static string Server(string image, string folder) =>
        $$"""[BackingService("db", Image = "{{image}}"), Volume("{{folder}}", Size = "1Gi")] """ + (image.StartsWith("postgres", StringComparison.Ordinal) ? Postgres : "");

    private static void AssertTold(UpgradeKind kind, string before, string after, string reference, params string[] words)
    {
        var findings = FindingsBetween(before, after);
        Assert.Single(findings, finding => finding.Kind == kind && finding.Reference == reference && words.All(word => finding.Message.Contains(word, StringComparison.Ordinal)));
    }

    private static void AssertSilent(string before, string after) => Assert.Equal([], FindingsBetween(before, after).Select(finding => finding.Message));

    internal static IReadOnlyList<UpgradeFinding> FindingsBetween(string before, string after) => UpgradeCheck.FindingsBetween(FilesOf(before), FilesOf(after));

    private static IReadOnlyDictionary<string, string> FilesOf(string attributes)
    {
        var generated = Generated.From(UserProject.WithService(attributes) with { Properties = new Dictionary<string, string> { ["ManifestGenTargets"] = "compose|swarm|kubernetes" } });
        Assert.Empty(generated.Errors);
        return generated.Files;
    }
}
