using ManifestGen.Testing;

namespace ManifestGen.Package.Tests;

public sealed class ContentTests : IDisposable
{
    private readonly PackedPackage _package = new();

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Package_holds_these_files_and_no_others() => Assert.Equal(
        [
            "LICENSE",
            "ManifestGen.nuspec",
            "README.md",
            "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/ManifestGen.Analyzers.dll",
            "analyzers/dotnet/cs/ManifestGen.CodeFixes.dll",
            "analyzers/dotnet/cs/ManifestGen.Core.dll",
            "analyzers/dotnet/cs/ManifestGen.dll",
            "build/ManifestGen.props",
            "build/ManifestGen.targets",
            "buildMultiTargeting/ManifestGen.props",
            "buildMultiTargeting/ManifestGen.targets",
            "icon.png",
            "lib/netstandard2.0/ManifestGen.dll",
            "lib/netstandard2.0/ManifestGen.xml",
            "rules/Recommended.globalconfig",
            "rules/Strict.globalconfig",
            "tasks/netstandard2.0/DiffPlex.dll",
            "tasks/netstandard2.0/ManifestGen.Core.dll",
            "tasks/netstandard2.0/ManifestGen.Tasks.dll",
            "tasks/netstandard2.0/ManifestGen.dll",
            "tasks/netstandard2.0/YamlDotNet.dll",
        ],
        _package.Entries.Where(path => !path.StartsWith("docs/", StringComparison.Ordinal)));

    /// <summary>A help link leads to the network; the same page is beside the assemblies.</summary>
    [Fact]
    public void Documentation_is_in_the_package_as_in_the_repository()
    {
        var docs = Path.Combine(Repository.Root, "docs");

        Assert.Equal(
            Directory.GetFiles(docs, "*.md", SearchOption.AllDirectories).Select(path => "docs/" + Path.GetRelativePath(docs, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
            _package.Entries.Where(path => path.StartsWith("docs/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Address_of_the_documentation_stands_in_one_file()
    {
        var files = new[] { "src", "nuget" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Where(path => Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".targets" && !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Where(path => File.ReadAllText(path).Contains("github.com/manifestgen", StringComparison.Ordinal));

        Assert.Equal(["ManifestGen.props"], files.Select(Path.GetFileName));
    }

    [Fact]
    public void Description_names_licence_and_repository()
    {
        var description = _package.Description;

        Assert.Equal("ManifestGen", (string?)description.Element("id"));
        Assert.Equal("MIT", (string?)description.Element("license"));
        Assert.Equal("README.md", (string?)description.Element("readme"));
        Assert.Equal("icon.png", (string?)description.Element("icon"));
        Assert.Equal("https://github.com/manifestgen/manifestgen", (string?)description.Element("repository")?.Attribute("url"));
    }

    [Fact]
    public void Package_depends_on_nothing() => Assert.Empty(_package.Description.Descendants("dependency"));

    /// <summary>With the mark, <c>dotnet add package</c> would hide the attributes from the compiler.</summary>
    [Fact]
    public void Package_is_no_development_dependency() => Assert.Null(_package.Description.Element("developmentDependency"));

    [Fact]
    public void Attributes_are_documented()
    {
        using var reader = new StreamReader(_package.Open("lib/netstandard2.0/ManifestGen.xml"));

        Assert.Contains("T:ManifestGen.ContainerServiceAttribute", reader.ReadToEnd(), StringComparison.Ordinal);
    }
}
