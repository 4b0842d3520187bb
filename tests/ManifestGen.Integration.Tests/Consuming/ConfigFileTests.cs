using System.Text.RegularExpressions;
using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>Files of the project in a ConfigMap; the project file says nothing about them.</summary>
public sealed partial class ConfigFileTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string Manifest = "Catalog/k8s/catalog.yaml";
    private const string WithoutRestore = "--no-restore";
    private const string Check = "-p:ManifestGenMode=Check";

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Changed_file_renames_its_ConfigMap_and_a_missing_one_is_reported_and_nothing_is_written()
    {
        Declare("config/x.json");
        _solution.Write("Catalog/config/x.json", "{ \"size\": 1 }\n");

        _solution.Build("Catalog").ShouldSucceed();

        var first = ConfigMaps();
        Assert.Contains("{ \"size\": 1 }", _solution.Read(Manifest), StringComparison.Ordinal);
        _solution.Build("Catalog", WithoutRestore, Check).ShouldSucceed();

        _solution.Write("Catalog/config/x.json", "{ \"size\": 2 }\n");
        _solution.Build("Catalog", WithoutRestore, Check).ShouldFailWith("MGEN1001");
        _solution.Build("Catalog", WithoutRestore).ShouldSucceed();

        Assert.NotEqual(first, ConfigMaps());
        _solution.Build("Catalog", WithoutRestore, Check).ShouldSucceed();

        var written = _solution.Read(Manifest);
        File.Delete(_solution.PathOf("Catalog/config/x.json"));
        var line = _solution.Build("Catalog", WithoutRestore).ShouldFailWith("MGEN516");

        Assert.Contains("'config/x.json'", line, StringComparison.Ordinal);
        Assert.Equal(written, _solution.Read(Manifest));
    }

    [Fact]
    public void File_may_have_a_name_with_characters_that_MSBuild_and_the_compiler_treat_specially()
    {
        string[] names = ["a b.json", "a#b.json", "a;b.json", "a%b.json", "a%23b.json", "a[b].json", "it's.json"];
        Declare([.. names.Select(name => "config/" + name)]);
        foreach (var name in names)
        {
            _solution.Write("Catalog/config/" + name, $"text of {name}");
        }

        _solution.Build("Catalog").ShouldSucceed();

        var manifest = _solution.Read(Manifest);
        Assert.All(names, name => Assert.Contains($"text of {name}", manifest, StringComparison.Ordinal));
    }

    /// <summary>A service that finds each file as <c>/app/config/x0.json</c> and so on.</summary>
    private void Declare(params string[] files)
    {
        _solution.WriteProject("Catalog/Catalog.csproj", sdk: "Microsoft.NET.Sdk.Web");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        var attributes = files.Select((file, index) => $"""[ConfigFile("/app/config/x{index}.json", Source = "{file}")]""");
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith([.. attributes]));
    }

    private string[] ConfigMaps() => ConfigMapName().Matches(_solution.Read(Manifest)).Select(match => match.Value).Distinct().ToArray() is { Length: > 0 } names
        ? names
        : throw new InvalidOperationException("No ConfigMap has been written.");

    [GeneratedRegex("catalog-files-[0-9a-z]+")]
    private static partial Regex ConfigMapName();
}
