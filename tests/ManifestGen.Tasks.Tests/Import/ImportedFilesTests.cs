using ManifestGen.Tasks.Import;

namespace ManifestGen.Tasks.Tests.Import;

/// <summary>Which files an import reads.</summary>
public sealed class ImportedFilesTests : IDisposable
{
    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 3, selector: { matchLabels: { app: api } }, template: { metadata: { labels: { app: api } }, spec: { containers: [{ name: api, image: ghcr.io/acme/api:1 }] } } }\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("k8s/patches/replicas.yaml", "kind: Deployment\nmetadata: { name: api }\nspec: { replicas: 7 }\n", "patches: [{ path: patches/replicas.yaml }]")]
    [InlineData("k8s/patches/replicas.json", "[{ \"op\": \"replace\", \"path\": \"/spec/replicas\", \"value\": 7 }]", "patches: [{ path: patches/replicas.json, target: { kind: Deployment } }]")]
    [InlineData("k8s/replicas.yaml", "- op: replace\n  path: /spec/replicas\n  value: 7\n", "patches: [{ path: replicas.yaml, target: { kind: Deployment } }]")]
    public void Patch_is_read_wherever_it_is(string name, string patch, string kustomization)
    {
        _folder.Write("k8s/kustomization.yaml", $"kind: Kustomization\nresources: [api.yaml]\n{kustomization}\n");
        _folder.Write("k8s/api.yaml", Deployment);
        _folder.Write(name, patch);

        Assert.Contains("[Replicas(7)]", Assert.Single(Import().Files).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Patch_that_is_not_there_is_reported()
    {
        _folder.Write("k8s/kustomization.yaml", "kind: Kustomization\nresources: [api.yaml]\npatches: [{ path: gone.yaml }]\n");
        _folder.Write("k8s/api.yaml", Deployment);

        Assert.Contains("patches[0].path: gone.yaml -> k8s/patches: the file is not among those that are imported", Import().Report, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_objects_beside_generated_files_stay_where_they_are()
    {
        _folder.Write("k8s/kustomization.yaml", TemporaryFolder.Owned("kind: Kustomization\nresources: [api.yaml]\n"));
        _folder.Write("k8s/api.yaml", TemporaryFolder.Owned(Deployment));
        _folder.Write("k8s/patches/api.yaml", "kind: Deployment\nmetadata: { name: api }\nspec: { replicas: 7 }\n");

        Assert.Contains("[Replicas(3)]", Assert.Single(Import().Files).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_that_builds_on_another_one_is_an_environment()
    {
        _folder.Write("deploy/base/kustomization.yaml", "kind: Kustomization\nresources: [api.yaml]\n");
        _folder.Write("deploy/base/api.yaml", Deployment);
        _folder.Write("deploy/staging/kustomization.yaml", "kind: Kustomization\nresources: [../base]\nreplicas: [{ name: api, count: 1 }]\n");

        Assert.Contains("[Replicas(1, Environment = \"staging\")]", Assert.Single(Import().Files).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("components: [components/image]", "Tag = \"9\"")]
    [InlineData("resources: [api.yaml]", "Tag = \"1\"")]
    public void Component_counts_where_a_kustomization_names_it(string kustomization, string expected)
    {
        _folder.Write("k8s/kustomization.yaml", $"kind: Kustomization\n{kustomization}\n");
        _folder.Write("k8s/api.yaml", Deployment);
        _folder.Write("k8s/components/image/kustomization.yaml", "kind: Component\nimages: [{ name: ghcr.io/acme/api, newTag: \"9\" }]\npatches: [{ path: more.yaml }]\n");
        _folder.Write("k8s/components/image/more.yaml", "kind: Deployment\nmetadata: { name: api }\nspec: { minReadySeconds: 7 }\n");

        var result = Import();

        Assert.Contains(expected, Assert.Single(result.Files).Text, StringComparison.Ordinal);
        Assert.Equal(kustomization[0] == 'c', result.Files[0].Text.Contains("MinReadySeconds = 7", StringComparison.Ordinal));
    }

    [Fact]
    public void Files_that_are_too_many_are_reported()
    {
        _folder.Write("k8s/a/api.yaml", Deployment);
        for (var i = 0; i < 1000; i++)
        {
            _folder.Write($"k8s/b/{i:0000}.yaml", "kind: ConfigMap\nmetadata: { name: m }\n");
        }

        Assert.Contains("'k8s/b/0999.yaml' and those after it were NOT read", Import().Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void File_with_own_objects_alone_is_not_renamed()
    {
        _folder.Write("k8s/api.yaml", Deployment);
        _folder.Write("k8s/alerts.yaml", "apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nmetadata: { name: alerts }\nspec: { groups: [] }\n");

        var result = Import();

        Assert.Equal(["k8s/api.yaml"], result.Sources.Where(result.IsImported).Select(file => file.Name));
    }

    [Fact]
    public void Class_of_an_earlier_import_keeps_its_name()
    {
        _folder.Write("k8s/api.yaml", Deployment);
        var first = Assert.Single(Import().Files);

        Assert.Equal(first.Text, Assert.Single(Import(first.Text).Files).Text);
    }

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void YAML_that_is_too_deep_is_reported(char open, char close)
    {
        _folder.Write("k8s/api.yaml", "kind: Deployment\nspec: " + (open == '{' ? string.Concat(Enumerable.Repeat("{a: ", 100_000)) : new string(open, 100_000)) + new string(close, 100_000));

        Assert.Equal("MGEN1060", Assert.Single(Import().Problems).Code);
    }

    private ImportResult Import(params string[] sources) =>
        Importer.Import(new() { ProjectFolder = _folder.Root, ProjectFileName = "App.csproj", AssemblyName = "App", RootNamespace = "App", Sources = sources });
}
