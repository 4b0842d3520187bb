using ManifestGen.Generation;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Microsoft.CodeAnalysis;

namespace ManifestGen.OwnObjects;

/// <summary>The generated kustomizations name the user's files, and kustomize applies them.</summary>
public sealed class OwnFileTests
{
    private const string Service = """using ManifestGen; [ContainerService("catalog"), Port(8080)] public sealed class Catalog;""";

    private const string Production = """using ManifestGen; [assembly: KubernetesNamespace("live", Environment = "production")] [ContainerService("catalog"), Port(8080), Replicas(5, Environment = "production")] public sealed class Catalog;""";

    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: NAME\ndata:\n  a: \"1\"\n";

    private const string Operations = "- op: add\n  path: /spec/minReadySeconds\n  value: 7\n";

    [RequiresCommandFact("kubectl version --client")]
    public void Objects_and_patches_are_named_and_applied()
    {
        var result = Applied(Service, "k8s", ("k8s/custom/a.yaml", Map.Replace("NAME", "one")), ("k8s/custom/Two words #1.yml", "\uFEFF" + Map.Replace("NAME", "two").Replace("\n", "\r\n")),
            ("k8s/custom/list.yaml", "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: three}\n"), ("k8s/custom/notes.yaml", "# nothing\n"),
            ("k8s/patches/merge.yaml", Replicas(9) + "---\n" + Replicas(8)), ("k8s/patches/catalog.deployment.yaml", Operations), ("k8s/patches/catalog.nothing.yaml", Operations));

        Assert.Contains("name: one\n", result, StringComparison.Ordinal);
        Assert.Contains("name: two\n", result, StringComparison.Ordinal);
        Assert.Contains("name: three\n", result, StringComparison.Ordinal);
        Assert.Contains("replicas: 8\n", result, StringComparison.Ordinal);
        Assert.Contains("minReadySeconds: 7\n", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Kustomization_lists_files_by_name_and_operations_with_their_target()
    {
        var text = Files(Service, ("k8s/patches/catalog.deployment.yaml", Operations), ("k8s/custom/b.yaml", Map), ("k8s/custom/A: x.yaml", Map))["k8s/kustomization.yaml"];

        Assert.Equal(
            """
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            resources:
              - catalog.yaml
              - "custom/A: x.yaml"
              - custom/b.yaml
            patches:
              - path: patches/catalog.deployment.yaml
                target:
                  kind: Deployment
                  name: catalog

            """.ReplaceLineEndings("\n"),
            text[(text.IndexOf('\n') + 1)..]);
    }

    [RequiresCommandFact("kubectl version --client")]
    public void Files_of_an_environment_are_applied_there_and_the_users_patches_come_last()
    {
        (string, string)[] files =
        [
            ("k8s/custom/a.yaml", Map.Replace("NAME", "everywhere")), ("k8s/custom/production/a.yaml", Map.Replace("NAME", "live-only")), ("k8s/custom/production/deep/b.yaml", Map.Replace("NAME", "deep")),
            ("k8s/patches/production/p.yaml", Replicas(9)), ("k8s/patches/catalog.deployment.yaml", Operations),
        ];

        var live = Applied(Production, "k8s/overlays/production", files);
        Assert.All(["name: everywhere\n", "name: live-only\n", "name: deep\n", "replicas: 9\n", "minReadySeconds: 7\n", "namespace: live\n"], part => Assert.Contains(part, live, StringComparison.Ordinal));
        var general = Applied(Production, "k8s", files);
        Assert.Contains("name: everywhere\n", general, StringComparison.Ordinal);
        Assert.DoesNotContain("live-only", general, StringComparison.Ordinal);
        Assert.DoesNotContain("replicas: 9", general, StringComparison.Ordinal);
    }

    [RequiresCommandFact("kubectl version --client")]
    public void Kustomization_of_the_user_decides_what_is_applied()
    {
        var result = Applied(Service, "k8s", ("k8s/custom/kustomization.yaml", "resources: [a.yaml]\nnamePrefix: my-\n"), ("k8s/custom/a.yaml", Map.Replace("NAME", "one")), ("k8s/custom/values.yaml", "a: 1\n"),
            ("k8s/patches/kustomization.yaml", "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches:\n- path: p.yaml\n"), ("k8s/patches/p.yaml", Replicas(9)));

        Assert.Contains("name: my-one\n", result, StringComparison.Ordinal);
        Assert.Contains("replicas: 9\n", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_below_with_a_kustomization_of_the_user_is_one_resource()
    {
        var text = Files(
            Service, ("k8s/custom/a.yaml", Map), ("k8s/custom/kustomization.yaml.d/a.yaml", Map))["k8s/kustomization.yaml"];
        var production = Files(
            Production,
            ("k8s/custom/production/a.yaml", Map),
            ("k8s/custom/production/monitoring/kustomization.yaml", "resources: [rules.yaml]\n"),
            ("k8s/custom/production/monitoring/rules.yaml", Map))["k8s/custom/production/kustomization.yaml"];

        Assert.DoesNotContain("kustomization.yaml.d", text, StringComparison.Ordinal);
        Assert.EndsWith("resources:\n  - a.yaml\n  - monitoring\n", production, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_without_Kubernetes_change_nothing()
    {
        var project = Project(Service, ("k8s/custom/a.yaml", Map)) with { Properties = new Dictionary<string, string> { ["_MgTargets"] = "compose" } };

        Assert.Equal(["compose.yaml"], Generated.From(project).Files.Keys);
    }

    [Fact]
    public void File_of_an_environment_that_there_is_not_is_not_named() =>
        Assert.DoesNotContain(Files(Service, ("k8s/custom/staging/a.yaml", Map)), file => file.Value.Contains("a.yaml", StringComparison.Ordinal));

    [Fact]
    public void Image_does_not_depend_on_them() =>
        Assert.Contains("\nk8s/custom\n", Generated.From(Project(Service, ("k8s/custom/a b.yaml", Map))).Files["Dockerfile.dockerignore"], StringComparison.Ordinal);

    [Fact]
    public void Order_of_the_items_changes_nothing() =>
        Assert.Equal(Files(Service, ("k8s/custom/a.yaml", Map), ("k8s/custom/b.yaml", Map)), Files(Service, ("k8s/custom/b.yaml", Map), ("k8s/custom/a.yaml", Map)));

    [Fact]
    public void Edit_of_a_file_renders_nothing_again()
    {
        var project = Project(Service, ("k8s/custom/a.yaml", Map));
        var compilation = project.Compile();
        var driver = Generated.NewDriver(project, compilation).RunGenerators(compilation);

        driver = driver.ReplaceAdditionalTexts([new ProjectFile(null, Map + "  b: \"2\"\n") { ObjectPath = "k8s/custom/a.yaml" }]).RunGenerators(compilation);

        var payload = driver.GetRunResult().Results.Single().TrackedSteps[TrackingNames.Application].SelectMany(step => step.Outputs);
        Assert.All(payload, output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
    }

    private static string Replicas(int count) => $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: catalog\nspec:\n  replicas: {count}\n";

    private static UserProject Project(string source, params (string Path, string Text)[] files) =>
        new(source) { OwnFiles = files.ToDictionary(file => file.Path, file => file.Text) };

    private static IReadOnlyDictionary<string, string> Files(string source, params (string Path, string Text)[] files)
    {
        var generated = Generated.From(Project(source, files) with { Properties = new Dictionary<string, string> { ["_MgTargets"] = "kubernetes" } });
        Assert.Empty(generated.Errors);
        return generated.Files;
    }

    private static string Applied(string source, string folder, params (string Path, string Text)[] files)
    {
        var all = Files(source, files).Select(file => (file.Key, file.Value)).Concat(files);
        return KubernetesValidation.Kustomize(all, folder).MustSucceed().Output;
    }
}
