using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Guide;

/// <summary>The table at the end of docs/kubernetes.md: each row's attribute is shown by an example of the section that it names.</summary>
public sealed partial class FeatureTableTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "kubernetes.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (Match row in TableRow().Matches(Text))
            {
                rows.Add(row.Groups["feature"].Value, row.Groups["attribute"].Value, row.Groups["section"].Value);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Feature_has_an_example_in_its_section(string feature, string attribute, string section) => Assert.True(
        SectionOf(section).Any(example => example.Declaration.Contains($"{attribute}(", StringComparison.Ordinal) || example.Declaration.Contains($"{attribute}]", StringComparison.Ordinal)),
        $"No example of the section '{section}' declares {attribute}, by which '{feature}' is declared.");

    /// <summary>What Kubernetes does not have is in the guides of Compose and Swarm.</summary>
    [Fact]
    public void Every_attribute_is_in_the_table_or_in_another_guide()
    {
        var attributes = typeof(ManifestAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract)
            .Select(type => type.Name[..^"Attribute".Length])
            .Except(["Container"]);
        var inOtherGuides = new[] { "compose.md", "swarm.md" }.SelectMany(DockerGuideTests.Read).Select(example => example.Declaration).ToList();

        Assert.All(
            attributes.Except(TableRow().Matches(Text).Select(row => row.Groups["attribute"].Value)),
            attribute => Assert.Contains(inOtherGuides, declaration => declaration.Contains($"{attribute}(", StringComparison.Ordinal)));
    }

    private static IEnumerable<GuideExample> SectionOf(string title)
    {
        var start = Text.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"There is no section '{title}'.");
        var end = Text.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        return KubernetesGuide.Read(Text[start..(end < 0 ? Text.Length : end)]);
    }

    [GeneratedRegex(@"^\| (?<feature>[^|]+) \| `\[(?<attribute>\w+)\]` \| (?<section>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
