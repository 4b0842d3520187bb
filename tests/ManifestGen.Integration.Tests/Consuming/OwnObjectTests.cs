using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>Objects and patches of the user beside the generated files; the project file says nothing about them.</summary>
public sealed class OwnObjectTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string Kustomization = "Catalog/deploy/k8s/kustomization.yaml";
    private const string WithoutRestore = "--no-restore";
    private const string Check = "-p:ManifestGenMode=Check";
    private const string Map = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: NAME\n";

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void File_that_comes_or_goes_changes_the_kustomization_and_nothing_is_compiled_twice()
    {
        Declare();
        string[] names = ["a b.yaml", "a#b.YAML", "a;b.yml", "a%b.yaml", "it's.yaml"];
        for (var i = 0; i < names.Length; i++)
        {
            _solution.Write("Catalog/deploy/k8s/custom/" + names[i], Map.Replace("NAME", $"map-{i}", StringComparison.Ordinal));
        }

        _solution.Build("Catalog").ShouldSucceed();

        var written = _solution.Read(Kustomization);
        Assert.All(names, name => Assert.Contains($"custom/{name}", written, StringComparison.Ordinal));
        Assert.Contains("Skipping target \"CoreCompile\"", _solution.Build("Catalog", WithoutRestore, "-v:d").ShouldSucceed().Output, StringComparison.Ordinal);

        File.Delete(_solution.PathOf("Catalog/deploy/k8s/custom/" + names[0]));
        _solution.Build("Catalog", WithoutRestore, Check).ShouldFailWith("MGEN1001");
        _solution.Build("Catalog", WithoutRestore).ShouldSucceed();
        Assert.DoesNotContain(names[0], _solution.Read(Kustomization), StringComparison.Ordinal);
    }

    [Fact]
    public void Error_of_a_file_is_at_its_line_whoever_reads_it_and_nothing_is_written()
    {
        Declare();
        _solution.Write("Catalog/deploy/k8s/custom/a.yaml", Map + "data:\n  a: 1\n");

        Assert.Contains("a.yaml(6,6)", _solution.Build("Catalog").ShouldFailWith("MGEN1046"), StringComparison.Ordinal);
        Assert.False(_solution.Exists(Kustomization));

        // An anchor, which the compiler does not read.
        _solution.Write("Catalog/deploy/k8s/custom/a.yaml", Map + "data: &data\n  a: 1\n");
        Assert.Contains("a.yaml(6,6)", _solution.Build("Catalog", WithoutRestore).ShouldFailWith("MGEN1046"), StringComparison.Ordinal);
        Assert.False(_solution.Exists(Kustomization));
    }

    [Fact]
    public void Generated_kustomization_among_the_users_files_brings_no_compiler_back_and_one_of_the_user_decides()
    {
        Declare("""[Replicas(3, Environment = "production")]""");
        _solution.Write("Catalog/deploy/k8s/custom/a.yaml", Map);

        _solution.Build("Catalog").ShouldSucceed();

        Assert.Contains("- a.yaml", _solution.Read("Catalog/deploy/k8s/custom/kustomization.yaml"), StringComparison.Ordinal);
        Assert.Contains("Skipping target \"CoreCompile\"", _solution.Build("Catalog", WithoutRestore, "-v:d").ShouldSucceed().Output, StringComparison.Ordinal);

        _solution.Write("Catalog/deploy/k8s/custom/kustomization.yaml", "resources: []\n");
        var output = _solution.Build("Catalog", WithoutRestore).ShouldSucceed().Output;
        Assert.DoesNotContain("MGEN1002", output, StringComparison.Ordinal);
        Assert.Equal("resources: []\n", _solution.Read("Catalog/deploy/k8s/custom/kustomization.yaml"));
    }

    private void Declare(params string[] attributes)
    {
        _solution.WriteProject("Catalog/Catalog.csproj", "<ManifestGenOutputDirectory>deploy</ManifestGenOutputDirectory>", sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith(attributes));
    }
}
