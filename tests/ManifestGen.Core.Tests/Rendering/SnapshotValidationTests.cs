using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering;

/// <summary>Puts every committed snapshot through every judge of its kind, so that no snapshot is green only because it equals itself.</summary>
public class SnapshotValidationTests
{
    public static TheoryData<string> Kubernetes => new(SnapshotFiles.Below("Kubernetes").Where(path => FirstKindOf(path) != "Kustomization"));

    public static TheoryData<string> Services => new(SnapshotFiles.Below("Kubernetes").Where(path => FirstKindOf(path) is not ("Kustomization" or "Namespace" or "ExternalSecret")));

    public static TheoryData<string> Kustomizations => new(SnapshotFiles.Below("Kubernetes").Where(path => FirstKindOf(path) == "Kustomization"));

    public static TheoryData<string> Compose => new(SnapshotFiles.Below("Compose"));

    public static TheoryData<string> Swarm => new(SnapshotFiles.Below("Swarm"));

    public static TheoryData<string> Diagrams => new(SnapshotFiles.Below("Diagram"));

    [Theory]
    [MemberData(nameof(Kubernetes))]
    public void Official_client_reads_it_strictly(string path) =>
        Assert.All(KubernetesValidation.ReadStrictly(SnapshotFiles.Read(path)), resource => Assert.IsAssignableFrom<k8s.IKubernetesObject>(resource));

    [Theory]
    [MemberData(nameof(Services))]
    public void Selectors_name_only_what_never_changes(string path)
    {
        var workload = Workload.Of(KubernetesValidation.ReadStrictly(SnapshotFiles.Read(path)));

        Assert.Equal(workload.IsLongRunning, workload.Selector is not null);
        if (workload.Selector is { } selector)
        {
            Assert.Equal(["app.kubernetes.io/instance", "app.kubernetes.io/name"], selector.MatchLabels.Keys.Order());
            Assert.All(selector.MatchLabels, label => Assert.Equal(label.Value, workload.Template.Metadata.Labels[label.Key]));
        }
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Api_server_would_refuse_nothing_of_it(string path) => Assert.Empty(KubernetesApiRules.Check(KubernetesValidation.ReadStrictly(SnapshotFiles.Read(path))));

    [RequiresSchemasTheory]
    [MemberData(nameof(Kubernetes))]
    public void Kubernetes_schemas_accept_it(string path) => Assert.Empty(KubernetesValidation.CheckSchema(SnapshotFiles.Read(path)));

    [RequiresCustomResourcesTheory]
    [MemberData(nameof(Kubernetes))]
    public void Operators_models_accept_it(string path) => Assert.Empty(CustomResources.Check(SnapshotFiles.Read(path)));

    [RequiresCommandTheory("kubectl version --client")]
    [MemberData(nameof(Kubernetes))]
    public void Kustomize_takes_it_as_a_resource(string path) =>
        KubernetesValidation.Kustomize([("kustomization.yaml", "resources: [service.yaml]"), ("service.yaml", SnapshotFiles.Read(path))]).MustSucceed();

    [RequiresCommandTheory("kubectl version --client")]
    [MemberData(nameof(Kustomizations))]
    public void Kustomize_builds_the_kustomization(string path)
    {
        var text = SnapshotFiles.Read(path);
        var resources = YamlDocuments.Read(text).Single()["resources"]!.Select(name => (string)name!).ToList();
        var files = resources.Select(name => (name, $"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: {name}}}}}"));

        var output = KubernetesValidation.Kustomize([("kustomization.yaml", text), .. files]).MustSucceed().Output;

        Assert.All(resources, name => Assert.Contains($"name: {name}", output));
    }

    [RequiresSchemasTheory]
    [MemberData(nameof(Compose))]
    public void Compose_schema_accepts_it(string path) => Assert.Empty(ComposeValidation.CheckComposeSchema(SnapshotFiles.Read(path)));

    [RequiresCommandTheory("docker compose version")]
    [MemberData(nameof(Compose))]
    public void Compose_reads_it(string path) => ComposeValidation.ComposeConfig(SnapshotFiles.Read(path));

    [RequiresSchemasTheory]
    [MemberData(nameof(Swarm))]
    public void Swarm_schema_accepts_it(string path) => Assert.Empty(ComposeValidation.CheckSwarmSchema(SnapshotFiles.Read(path)));

    [RequiresCommandTheory("docker stack config --help")]
    [MemberData(nameof(Swarm))]
    public void Swarm_reads_it(string path) => ComposeValidation.StackConfig(SnapshotFiles.Read(path));

    [RequiresMermaidTheory]
    [MemberData(nameof(Diagrams))]
    public void Mermaid_reads_it(string path) => Assert.Equal("", MermaidValidation.ProblemOf(SnapshotFiles.Read(path)));

    [Fact]
    public void Every_snapshot_has_judges()
    {
        string[] judged = ["Kubernetes/", "Compose/", "Swarm/", "Docker/", "Diagram/"];

        Assert.All(SnapshotFiles.Below("."), path => Assert.Contains(judged, folder => path.StartsWith(folder, StringComparison.Ordinal)));
    }

    private static string? FirstKindOf(string path) => YamlDocuments.Read(SnapshotFiles.Read(path))[0]["kind"]?.ToString();
}
