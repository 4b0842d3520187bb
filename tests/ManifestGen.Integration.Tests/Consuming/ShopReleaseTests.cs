using ManifestGen.Integration.Tests.Fixtures;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>The second release of samples/Shop, from the packed package: a changed image, a new environment, and a volume that grows.</summary>
public sealed class ShopReleaseTests : IClassFixture<PackageFixture>, IDisposable
{
    private const string System = "Shop/System";

    private const string Postgres = "Shop/Backing/Postgres.cs";

    private const string Catalog = "Shop/Catalog/CatalogService.cs";

    private readonly TestSolution _solution;

    public ShopReleaseTests(PackageFixture package)
    {
        _solution = new(package);
        var sample = Path.Combine(Repository.Root, "samples", "Shop");
        foreach (var path in Directory.EnumerateFiles(sample, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(sample, path)).Where(path => !IsBuilt(path)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_solution.PathOf(Path.Combine("Shop", path)))!);
            File.Copy(Path.Combine(sample, path), _solution.PathOf(Path.Combine("Shop", path)));
        }

        _solution.Write("Directory.Build.props", """
            <Project>
              <PropertyGroup>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        _solution.Write("Directory.Build.targets", """<Project><ItemGroup><PackageReference Include="ManifestGen" /></ItemGroup></Project>""");
        _solution.Write("Directory.Packages.props", File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props"))
            .Replace("</Project>", $"""<ItemGroup><PackageVersion Include="ManifestGen" Version="{PackageFixture.Version}" /></ItemGroup></Project>""", StringComparison.Ordinal));
    }

    public void Dispose() => _solution.Dispose();

    [RequiresCommandFact("git --version")]
    public void Second_release_is_written_once_the_volume_that_the_cluster_refuses_is_accepted()
    {
        var first = Kubernetes();
        _solution.Build(System).ShouldSucceed();
        Assert.Equal(first, Kubernetes());
        Git("init", "-q");
        Git("add", "Shop/*.cs", "Shop/System/k8s", "Shop/System/*.yaml");
        Git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "-m", "Release");

        Change(Postgres, "postgres:17.6", "postgres:17.7");
        Change(Postgres, "Size = \"5Gi\"", "Size = \"10Gi\"");
        Change(Catalog, "[ContainerService(\"catalog\"", "[Env(\"REGION\", \"eu\", Environment = \"production\")]\n[ContainerService(\"catalog\"");
        var error = _solution.Build(System, "--no-restore").ShouldFailWith("MGEN1030");

        Assert.Contains("StatefulSet/postgres", error, StringComparison.Ordinal);
        Assert.Contains("from '5Gi' to '10Gi'", error, StringComparison.Ordinal);
        Assert.Contains("kubectl patch pvc data-postgres-0", error, StringComparison.Ordinal);
        Assert.Equal(first, Kubernetes());

        _solution.Write("Shop/System/manifestgen.accept", "MGEN1030 StatefulSet/postgres  # the claims are resized\n");
        _solution.Build(System, "--no-restore").ShouldSucceed();

        var second = Kubernetes();
        Assert.Contains("image: postgres:17.7", second["base/postgres.yaml"], StringComparison.Ordinal);
        Assert.Contains("storage: 10Gi", second["base/postgres.yaml"], StringComparison.Ordinal);
        Assert.Contains("name: REGION", string.Concat(second.Where(file => file.Key.StartsWith("overlays/production/patches/", StringComparison.Ordinal)).Select(file => file.Value)), StringComparison.Ordinal);
        // Nothing is lost on the way to a base with an overlay, so that nothing else is said.
        _solution.Build(System, "--no-restore", "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    private SortedDictionary<string, string> Kubernetes()
    {
        var folder = _solution.PathOf(System + "/k8s");
        return new(Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText), StringComparer.Ordinal);
    }

    private void Change(string path, string before, string after)
    {
        var text = _solution.Read(path);
        Assert.Contains(before, text, StringComparison.Ordinal);
        _solution.Write(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Intersect(["bin", "obj"]).Any();

    private void Git(params string[] arguments) => CommandLine.Run("git", ["-C", _solution.Root, .. arguments]).MustSucceed();
}
