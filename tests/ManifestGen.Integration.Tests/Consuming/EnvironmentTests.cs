using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The files of a project that gets its first environment, and loses it again.</summary>
public sealed class EnvironmentTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void First_environment_moves_the_manifests_to_the_base_and_without_it_they_come_back()
    {
        _solution.WriteProject("Catalog/Catalog.csproj", sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.Service);
        _solution.Build("Catalog").ShouldSucceed();
        var before = KubernetesFiles();
        Assert.Contains("catalog.yaml", before);

        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("""[Replicas(5, Environment = "production")]"""));
        Build();

        var during = KubernetesFiles();
        Assert.Contains("base/catalog.yaml", during);
        Assert.Contains("overlays/production/kustomization.yaml", during);
        Assert.DoesNotContain("catalog.yaml", during);

        _solution.Write("Catalog/CatalogService.cs", Sources.Service);
        Build();

        Assert.Equal(before, KubernetesFiles());
        Assert.Equal([], Directory.EnumerateDirectories(_solution.PathOf("Catalog/k8s")));
    }

    /// <summary>No warning: each file that goes away is one that the build before has written.</summary>
    private void Build()
    {
        var result = _solution.Build("Catalog", "--no-restore").ShouldSucceed();
        Assert.DoesNotContain("MGEN1005", result.Output, StringComparison.Ordinal);
        _solution.Build("Catalog", "--no-restore", "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    private string[] KubernetesFiles()
    {
        var folder = _solution.PathOf("Catalog/k8s");
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }
}
