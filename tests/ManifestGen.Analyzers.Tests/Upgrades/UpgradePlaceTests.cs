using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using ManifestGen.Tasks.Upgrades;
using ManifestGen.Testing;
using ManifestGen.Upgrades;

namespace ManifestGen.Analyzers.Tests.Upgrades;

/// <summary>Where what is told of two versions stands: at the attribute that causes it, at the class that lost one, or in the project.</summary>
public sealed partial class UpgradePlaceTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"manifestgen-{Guid.NewGuid():N}.cs");

    public void Dispose() => File.Delete(_file);

    /// <summary>Every pair of <see cref="UpgradeTests"/> that is told of. A snapshot, because the place is what a reader has to find right.</summary>
    [Fact]
    public void Finding_is_at_what_causes_it()
    {
        var text = new StringBuilder();
        foreach (var (before, after) in Pairs())
        {
            var findings = UpgradeTests.FindingsBetween(before, after);
            if (findings.Count == 0)
            {
                continue;
            }

            text.Append("- ").Append(before).Append('\n').Append("+ ").Append(after).Append('\n');
            foreach (var line in findings.Select(finding => $"  {finding.Kind} {finding.Reference} at {PlaceOf(finding, after)}").Distinct())
            {
                text.Append(line).Append('\n');
            }

            text.Append('\n');
        }

        Snapshot.Match(text.ToString(), "txt");
    }

    [Theory]
    [InlineData("[assembly: SecretStore(\"dev\")]\n[assembly: ManifestGen.SecretStore(\"live\", Environment = \"production\")]\n", 2)]
    [InlineData("[assembly:SecretStore(\"dev\"),\n  SecretStoreAttribute(\"live\")]\n", 2)]
    [InlineData("// SecretStore(\"live\")\n[ContainerService(\"SecretStore\")] class A;\n[assembly: SecretStore(Names.Live)]\n", 3)]
    public void Store_is_found_among_others(string source, int line)
    {
        File.WriteAllText(_file, source);

        Assert.Equal(line, SourcePlace.FindInAssembly([_file], "SecretStore", "\"live\"")!.Line);
    }

    [Fact]
    public void Store_that_no_source_declares_is_not_found()
    {
        File.WriteAllText(_file, "// [assembly: Other(1)] SecretStore\nclass SecretStore;\n");

        Assert.Null(SourcePlace.FindInAssembly([_file], "SecretStore", hint: null));
    }

    private static IEnumerable<(string Before, string After)> Pairs() =>
        from method in typeof(UpgradeTests).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method.GetParameters() is [{ Name: "before" }, { Name: "after" }, _, ..]
        where !method.Name.StartsWith("Server_", StringComparison.Ordinal)
        from row in method.GetCustomAttributes<InlineDataAttribute>()
        let values = row.GetData(method).Single()
        select ((string)values[0], (string)values[1]);

    private string PlaceOf(UpgradeFinding finding, string after)
    {
        var source = UserProject.WithService(after).Sources[0];
        File.WriteAllText(_file, source);
        if (finding is { Service: null, Attribute: { } attribute })
        {
            return SourcePlace.FindInAssembly([_file], attribute, finding.Hint) is { } found ? TextAt(source, found) : "the project";
        }

        if (finding.Service is null || Regex.Match(source, $@"(?:Service|Container)\(""{Regex.Escape(finding.Service)}""") is not { Success: true } declared)
        {
            return "the project";
        }

        var name = ClassName().Match(source, declared.Index).Groups[1].Value;
        return TextAt(source, SourcePlace.Find([_file], name, finding.Attribute, finding.Hint)!);
    }

    private static string TextAt(string source, SourcePlace place)
    {
        var rest = source.Split('\n')[place.Line - 1][(place.Column - 1)..];
        return rest[..EndOf(rest)];
    }

    private static int EndOf(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' ? 1 : text[i] is ')' ? -1 : 0;
            if (depth == 0 && text[i] is (')' or ';' or ']' or ','))
            {
                return text[i] == ')' ? i + 1 : i;
            }
        }

        return text.Length;
    }

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex ClassName();
}
