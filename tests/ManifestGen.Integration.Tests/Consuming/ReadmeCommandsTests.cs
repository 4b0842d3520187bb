using System.Text.RegularExpressions;
using ManifestGen.Integration.Tests.Fixtures;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>Whoever types what the readme says, in an empty folder, gets what it promises.</summary>
public sealed class ReadmeCommandsTests : IClassFixture<PackageFixture>, IDisposable
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n");

    private readonly TestSolution _solution;

    public ReadmeCommandsTests(PackageFixture package)
    {
        _solution = new(package);
        _solution.Write("NuGet.config", "<configuration><packageSources><clear /><add key=\"packed\" value=\"../feed\" /></packageSources></configuration>");
    }

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void New_service_has_its_files()
    {
        Run("Try it", "");

        Assert.All(["Dockerfile", "compose.yaml", "stack.yaml", "k8s/catalog.yaml"], file => Assert.True(_solution.Exists("Catalog/" + file), file));
    }

    [Fact]
    public void Own_project_has_its_files_and_is_told_what_is_missing()
    {
        _solution.Run("new", "web", "--name", "Own").ShouldSucceed();
        _solution.Write("Own/CatalogService.cs", Blocks("In your own project", "csharp").Single());

        var output = Run("In your own project", "Own");

        Assert.Contains("+++ b/Own/compose.yaml", output, StringComparison.Ordinal);
        Assert.Contains("warning MGEN903: No endpoint answers '/alive'", output, StringComparison.Ordinal);
        Assert.Contains("warning MGEN903: No endpoint answers '/health'", output, StringComparison.Ordinal);
        Assert.True(_solution.Exists("Own/compose.yaml"));
    }

    private string Run(string section, string folder) => string.Concat(Blocks(section, "sh")
        .SelectMany(block => block.Split(["\n", "&&"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(command => command.Split(' '))
        .Select(words => words[0] == "dotnet" ? _solution.RunIn(folder, words[1..]).ShouldSucceed().Output : throw new InvalidOperationException(string.Join(' ', words))));

    private static IEnumerable<string> Blocks(string section, string language)
    {
        var text = Regex.Match(Readme, $"^## {section}\n(.*?)^## ", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;
        return Regex.Matches(text, $"^```{language}\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline).Select(match => match.Groups[1].Value);
    }
}
