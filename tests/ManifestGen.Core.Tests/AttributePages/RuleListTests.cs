using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.AttributePages;

/// <summary>The rules that the page of an attribute lists, with the titles of their own pages. <c>MANIFESTGEN_UPDATE=1</c> corrects the titles.</summary>
public sealed partial class RuleListTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "attributes");

    public static TheoryData<string> Pages => new(Directory.GetFiles(Folder, "*.md").Select(page => Path.GetFileNameWithoutExtension(page)!).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Listed_rule_has_the_title_of_its_page(string page)
    {
        var path = Path.Combine(Folder, page + ".md");

        GeneratedFile.Match(path, Entry().Replace(File.ReadAllText(path).ReplaceLineEndings("\n"), entry => $"- [{entry.Groups["id"].Value}](../rules/{entry.Groups["id"].Value}.md): {TitleOf(entry.Groups["id"].Value)}"));
    }

    // The first line of a page is "# id: title".
    private static string TitleOf(string id) => File.ReadLines(Path.Combine(Repository.Root, "docs", "rules", id + ".md")).First()[(id.Length + 4)..];

    [GeneratedRegex(@"^- \[(?<id>MGEN\d+)\]\(\.\./rules/MGEN\d+\.md\): .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
