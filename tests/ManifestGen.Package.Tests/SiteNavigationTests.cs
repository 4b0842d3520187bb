using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Package.Tests;

/// <summary>A page that the navigation of the documentation site does not name is found by nobody who does not search for it.</summary>
public sealed class SiteNavigationTests
{
    private static readonly string[] ForContributors = ["docs/contributing.md", "docs/decisions.md"];

    [Fact]
    public void Navigation_names_every_guide()
    {
        var navigation = File.ReadAllText(Path.Combine(Repository.Root, "docs", "site", "toc.yml"));
        var named = Regex.Matches(navigation, @"href: (docs/[\w-]+\.md)$", RegexOptions.Multiline).Select(match => match.Groups[1].Value);
        var guides = Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Except(ForContributors);

        Assert.Equal(guides.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }
}
