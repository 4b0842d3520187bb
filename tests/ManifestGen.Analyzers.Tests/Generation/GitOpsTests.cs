using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Generation;

/// <summary>What Argo CD and Flux are given.</summary>
public sealed class GitOpsTests
{
    private const string Url = "https://git.example.com/acme/shop.git";

    private const string Namespace = """[assembly: KubernetesNamespace("shop")] """;

    private const string ArgoCd = $"""using ManifestGen; {Namespace}[assembly: GitOps(GitOpsTool.ArgoCd, Repository = "{Url}", Path = "src/Catalog")] """;

    private const string Flux = $"""using ManifestGen; {Namespace}[assembly: GitOps(GitOpsTool.Flux, Repository = "{Url}", Path = "src/Catalog")] """;

    private const string Catalog = """[ContainerService("catalog"), Port(8080)] public sealed class Catalog; """;

    private const string Scaled = """[ContainerService("catalog"), Port(8080), AutoScale(2, 5), Ingress("shop.example.com")] public sealed class Catalog; """;

    /// <summary>A gateway on a service on a server, with all that a cluster's controllers may never make healthy.</summary>
    private const string Chain = """
        [ContainerService("gateway"), Port(8080), AutoScale(2, 5), Ingress("shop.example.com"), DependsOn(typeof(Orders))] public sealed class Gateway;
        [ContainerService("orders"), Port(8080), Replicas(2), DependsOn(typeof(Postgres)), Env("A", "b"), Volume("/data", Size = "1Gi", AccessMode = VolumeAccessMode.ReadWriteMany)] public sealed class Orders;
        [BackingService("postgres", Image = "postgres:17.6"), Port(5432), Volume("/var/lib/postgresql/data", Size = "1Gi"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")] public sealed class Postgres;
        """;

    [Fact]
    public void Argo_CD_gets_an_application() => Snapshot.Match(Files(ArgoCd + Scaled)["gitops/shop.yaml"], "yaml");

    [Fact]
    public void Flux_gets_a_source_and_a_kustomization() => Snapshot.Match(Files(Flux + Scaled)["gitops/shop.yaml"], "yaml");

    [Fact]
    public void Each_environment_gets_a_file_with_its_own_settings()
    {
        var files = Files(ArgoCd + """
            [assembly: GitOps(GitOpsTool.ArgoCd, Revision = "refs/tags/v1.2.0", Cluster = "prod: eu", Project = "shop", AutoSync = false, Environment = "production")]
            [assembly: KubernetesNamespace("shop-live", Environment = "production")]
            [ContainerService("catalog"), Port(8080), Replicas(3, Environment = "staging"), Replicas(5, Environment = "production")] public sealed class Catalog;
            """);

        var (staging, production) = (Application(files, "gitops/shop-staging.yaml"), Application(files, "gitops/shop-production.yaml"));
        Assert.Equal(["gitops/shop-production.yaml", "gitops/shop-staging.yaml"], files.Keys.Where(path => path.StartsWith("gitops/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(("src/Catalog/k8s/overlays/staging", "main", "shop"), Source(staging));
        Assert.Equal(("src/Catalog/k8s/overlays/production", "refs/tags/v1.2.0", "shop-live"), Source(production));
        Assert.Equal("prod: eu", (string?)production["spec"]!["destination"]!["name"]);
        Assert.Null(production["spec"]!["destination"]!["server"]);
        Assert.Null(production["spec"]!["syncPolicy"]!["automated"]);
        Assert.NotNull(staging["spec"]!["syncPolicy"]!["automated"]);
        Assert.All(files.Keys.Where(path => path.StartsWith("gitops/", StringComparison.Ordinal)), path => Assert.Contains(
            files.Keys, other => other == ((string?)Application(files, path)["spec"]!["source"]!["path"])!["src/Catalog/".Length..] + "/kustomization.yaml"));
    }

    [Fact]
    public void Environment_without_a_tool_gets_no_file() => Assert.Equal(
        ["gitops/shop-production.yaml"],
        Files($$"""
            using ManifestGen; {{Namespace}}
            [assembly: GitOps(GitOpsTool.Flux, Repository = "{{Url}}", Path = ".", Environment = "production")]
            [ContainerService("catalog"), Port(8080), Replicas(2, Environment = "staging")] public sealed class Catalog;
            """).Keys.Where(path => path.StartsWith("gitops/", StringComparison.Ordinal)));

    [Theory]
    [InlineData("main", "branch: main")]
    [InlineData("release/1.2", "branch: release/1.2")]
    [InlineData("refs/tags/v1.0", "name: refs/tags/v1.0")]
    [InlineData("0123456789abcdef0123456789abcdef01234567", "commit: 0123456789abcdef0123456789abcdef01234567")]
    public void Flux_reads_the_kind_of_a_revision(string revision, string expected) =>
        Assert.Contains($"  ref:\n    {expected}\n", Files(Flux.Replace("Path =", $"Revision = \"{revision}\", Path =") + Catalog)["gitops/shop.yaml"], StringComparison.Ordinal);

    [Fact]
    public void Flux_reads_a_private_repository_with_encrypted_files()
    {
        var text = Files(Flux.Replace("Path =", "Secret = \"shop-git\", DecryptionSecret = \"sops-age\", Prune = false, Path =") + Catalog)["gitops/shop.yaml"];

        Assert.Contains("  secretRef:\n    name: shop-git\n", text, StringComparison.Ordinal);
        Assert.Contains("  decryption:\n    provider: sops\n    secretRef:\n      name: sops-age\n", text, StringComparison.Ordinal);
        Assert.Contains("prune: false", text, StringComparison.Ordinal);
    }

    /// <summary>Argo CD waits for each wave to be healthy. What needs addresses, metrics or enough pods must hold up nothing.</summary>
    [Fact]
    public void Services_start_after_those_that_they_depend_on()
    {
        var waves = Waves(Files(ArgoCd + Chain));

        Assert.Equal("", waves["StatefulSet/postgres"]);
        Assert.Equal("1", waves["Deployment/orders"]);
        Assert.Equal("2", waves["Deployment/gateway"]);
        Assert.Equal("1", waves["PersistentVolumeClaim/orders-data"]);
        Assert.Equal("", waves["ServiceAccount/gateway"]);
        Assert.All(["Ingress/gateway", "HorizontalPodAutoscaler/gateway", "PodDisruptionBudget/orders", "PodDisruptionBudget/gateway"], name => Assert.Equal("3", waves[name]));
    }

    /// <summary>Whatever they are called: who waits for the other one to be ready would wait for ever.</summary>
    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void Services_that_call_each_other_start_together(string one, string other)
    {
        var waves = Waves(Files(ArgoCd + $$"""
            [ContainerService("{{one}}"), Port(8080), DependsOn(typeof(B))] public sealed class A;
            [ContainerService("{{other}}"), Port(8080), DependsOn(typeof(A)), DependsOn("c")] public sealed class B;
            [ContainerService("c"), Port(8080)] public sealed class C;
            [ContainerService("d"), Port(8080), DependsOn("{{one}}")] public sealed class D;
            """));

        Assert.Equal(("1", "1", "", "2"), (waves["Deployment/a"], waves["Deployment/b"], waves["Deployment/c"], waves["Deployment/d"]));
    }

    /// <summary>A load balancer may get no address, a certificate may need the Ingress, and a run that failed stays failed until the next one.</summary>
    [Theory]
    [InlineData("""KubernetesService(Type = ServiceType.LoadBalancer)""", "Service/gateway", "3")]
    [InlineData("""Certificate("shop-tls", Issuer = "acme", DnsNames = new[] { "shop.example.com" }), CertificateIssuer("acme", IssuerKind.Acme, Email = "ops@example.com")""", "Certificate/shop-tls", "3")]
    [InlineData("""Certificate("shop-tls", Issuer = "acme", DnsNames = new[] { "shop.example.com" }), CertificateIssuer("acme", IssuerKind.Acme, Email = "ops@example.com")""", "Issuer/acme", "3")]
    [InlineData("""Port(9000)""", "Service/gateway", "2")]
    public void What_may_never_be_healthy_comes_last(string attribute, string name, string wave) =>
        Assert.Equal(wave, Waves(Files(ArgoCd + Chain.Replace("[ContainerService(\"gateway\")", $"[{attribute}, ContainerService(\"gateway\")", StringComparison.Ordinal)))[name]);

    [Fact]
    public void Failed_run_of_a_schedule_holds_up_nothing() =>
        Assert.Equal("3", Waves(Files(ArgoCd + Chain + """[ContainerService("report"), Schedule("0 3 * * *")] public sealed class Report;"""))["CronJob/report"]);

    [Fact]
    public void Load_balancer_that_another_service_calls_comes_before_it() =>
        Assert.Equal("1", Waves(Files(ArgoCd + Chain.Replace("[ContainerService(\"orders\")", "[KubernetesService(Type = ServiceType.LoadBalancer), ContainerService(\"orders\")", StringComparison.Ordinal)))["Service/orders"]);

    /// <summary>A sync that prunes would wait until every object is healthy, also an Ingress without an address.</summary>
    [Fact]
    public void Pruning_waits_for_no_health() => Assert.DoesNotContain("PruneLast", Files(ArgoCd + Chain)["gitops/shop.yaml"], StringComparison.Ordinal);

    [Theory]
    [InlineData("ServerSideApply=false", "ServerSideApply=false,Prune=false,Delete=false")]
    [InlineData("Prune=true", "Prune=true,Delete=false")]
    public void Option_of_ones_own_for_a_claim_leaves_the_data_safe(string own, string expected) => Assert.Contains(
        $"argocd.argoproj.io/sync-options: {expected}\n",
        Documents(Files(ArgoCd + Chain.Replace("[ContainerService(\"orders\")", $"[Annotation(\"argocd.argoproj.io/sync-options\", \"{own}\", On = ManifestKinds.VolumeClaim), ContainerService(\"orders\")", StringComparison.Ordinal)), "PersistentVolumeClaim"),
        StringComparison.Ordinal);

    [Fact]
    public void Flux_waits_longer_than_a_rolling_update() =>
        Assert.Contains("timeout: 16m", Files(Flux + Catalog.Replace("Port(8080)", "Port(8080), Rollout(ProgressDeadlineSeconds = 900)", StringComparison.Ordinal))["gitops/shop.yaml"], StringComparison.Ordinal);

    [Fact]
    public void Services_without_dependencies_have_no_wave() => Assert.All(Waves(Files(ArgoCd + Scaled)).Values, wave => Assert.Equal("", wave));

    [Fact]
    public void Wave_of_ones_own_stays() => Assert.Equal(
        "-1", Waves(Files(ArgoCd + Chain.Replace("[ContainerService(\"gateway\")", """[Annotation("argocd.argoproj.io/sync-wave", "-1", On = ManifestKinds.Workload), ContainerService("gateway")""")))["Deployment/gateway"]);

    [Fact]
    public void Flux_gets_no_waves() => Assert.All(Waves(Files(Flux + Chain)).Values, wave => Assert.Equal("", wave));

    /// <summary>A service that is renamed has another claim, and the data is in the one before.</summary>
    [Theory]
    [InlineData(ArgoCd, "argocd.argoproj.io/sync-options: Prune=false,Delete=false")]
    [InlineData(Flux, "kustomize.toolkit.fluxcd.io/prune: disabled")]
    public void Data_is_never_pruned(string tool, string annotation)
    {
        var files = Files(tool.Replace("\"shop\")", "\"shop\", Create = true)") + Chain);

        Assert.Contains(annotation, Documents(files, "PersistentVolumeClaim"), StringComparison.Ordinal);
        Assert.Contains(annotation, files["k8s/namespace.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Environments_that_differ_in_nothing_else_patch_no_annotation()
    {
        var files = Files($$"""
            using ManifestGen; {{Namespace}}
            [assembly: GitOps(GitOpsTool.ArgoCd, Repository = "{{Url}}", Path = ".", Environment = "production")]
            """ + Chain.Replace("Replicas(2)", "Replicas(2), Replicas(3, Environment = \"staging\")"));

        Assert.Equal(["k8s/overlays/staging/patches/orders.deployment.yaml"], files.Keys.Where(path => path.Contains("/patches/", StringComparison.Ordinal)));
        Assert.DoesNotContain("argocd", files["k8s/overlays/staging/patches/orders.deployment.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_changes_without_it()
    {
        var files = Files($"using ManifestGen; {Namespace}" + Chain);

        Assert.DoesNotContain(files.Keys, path => path.StartsWith("gitops/", StringComparison.Ordinal));
        Assert.DoesNotContain(files.Values, text => text.Contains("argocd", StringComparison.Ordinal) || text.Contains("fluxcd", StringComparison.Ordinal));
    }

    [RequiresCommandFact("kubectl version --client")]
    public void Kustomize_builds_what_the_tool_reads()
    {
        var files = Files(ArgoCd + Chain.Replace("Replicas(2)", "Replicas(2), Replicas(3, Environment = \"staging\")")).Select(file => (file.Key, file.Value)).ToArray();

        var built = YamlDocuments.Read(KubernetesValidation.Kustomize(files, "k8s/overlays/staging").MustSucceed().Output);
        Assert.Equal("2", (string?)Assert.Single(built, document => (string?)document["kind"] == "Deployment" && (string?)document["metadata"]!["name"] == "gateway")["metadata"]!["annotations"]!["argocd.argoproj.io/sync-wave"]);
    }

    private static (string?, string?, string?) Source(JToken application) =>
        ((string?)application["spec"]!["source"]!["path"], (string?)application["spec"]!["source"]!["targetRevision"], (string?)application["spec"]!["destination"]!["namespace"]);

    private static JToken Application(IReadOnlyDictionary<string, string> files, string path) => YamlDocuments.Read(files[path]).Single();

    private static string Documents(IReadOnlyDictionary<string, string> files, string kind) => string.Join(
        "\n", files.Values.SelectMany(text => text.Split("---\n")).Where(text => text.Contains($"kind: {kind}\n", StringComparison.Ordinal)));

    private static Dictionary<string, string> Waves(IReadOnlyDictionary<string, string> files) => files
        .Where(file => file.Key.StartsWith("k8s/", StringComparison.Ordinal) && !file.Key.EndsWith("kustomization.yaml", StringComparison.Ordinal))
        .SelectMany(file => YamlDocuments.Read(file.Value))
        .ToDictionary(document => $"{document["kind"]}/{document["metadata"]!["name"]}", document => (string?)document["metadata"]!["annotations"]?["argocd.argoproj.io/sync-wave"] ?? "");

    private static IReadOnlyDictionary<string, string> Files(string source)
    {
        var generated = Generated.From(new UserProject(source) { Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" } });
        Assert.Empty(generated.Errors);
        Assert.All(
            generated.Files.Where(file => file.Key.StartsWith("gitops/", StringComparison.Ordinal)).SelectMany(file => YamlDocuments.Read(file.Value)),
            document => Assert.Empty(OperatorSchemas.Check(document)));
        return generated.Files;
    }
}
