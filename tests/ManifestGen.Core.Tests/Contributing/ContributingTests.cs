using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Contributing;

/// <summary>Who works on ManifestGen finds in docs/contributing.md what decides which tests run, and how long they wait.</summary>
public sealed class ContributingTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "contributing.md"));

    /// <summary>A variable that the product has too is one of the programs that the tests run.</summary>
    [Fact]
    public void Every_variable_that_a_test_reads_is_in_the_table_and_no_other_one()
    {
        var ofProduct = Sources("src").SelectMany(text => Regex.Matches(text, "\"(MANIFESTGEN_[A-Z_]+)\"")).Select(match => match.Groups[1].Value);
        var ofTests = Sources("tests").SelectMany(text => Regex.Matches(text, "\"(MANIFESTGEN_[A-Z_]+)\"")).Select(match => match.Groups[1].Value);

        Assert.Equal(
            ofTests.Except(ofProduct).Order(StringComparer.Ordinal),
            Rows("variable").SelectMany(row => Regex.Matches(row.Split('|')[1], "`([A-Z_]+)`")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_that_a_test_asks_for_is_in_the_table()
    {
        var table = Rows("command").SelectMany(row => Regex.Matches(row.Split('|')[1], "`([a-z-]+)`")).Select(match => match.Groups[1].Value).Append("dotnet");
        var asked = Sources("tests").SelectMany(text =>
            Regex.Matches(text, "RequiresCommand(?:Fact|Theory)\\(\"([a-z-]+)").Concat(Regex.Matches(text, "public const string \\w+ = \"([a-z-]+) [^\"]*(?:version|info|du)\"")));

        Assert.Empty(asked.Select(match => match.Groups[1].Value).Distinct().Except(table));
    }

    [Fact]
    public void Skipped_test_says_why_in_the_console()
    {
        var needed = new RequiresCommandFactAttribute("no-such-program --version");
        var there = new RequiresCommandTheoryAttribute("dotnet --version");

        Assert.Equal((null, null), (there.Skip, there.DisplayName));
        Assert.Equal(SkippedTest.NameOf(needed.Skip, "ContributingTests.cs", nameof(Skipped_test_says_why_in_the_console)), needed.DisplayName);
        Assert.Equal("LinterTests.It_runs: Needs 'x' to succeed on this machine.", SkippedTest.NameOf("Needs 'x' to succeed on this machine.", "/a/LinterTests.cs", "It_runs"));
    }

    /// <summary>The rows of the table whose first column has this heading.</summary>
    private static IEnumerable<string> Rows(string heading) =>
        Page.Split('\n').SkipWhile(line => !line.StartsWith($"| {heading} |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

    private static IEnumerable<string> Sources(string folder) => Directory
        .EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Select(File.ReadAllText);
}
