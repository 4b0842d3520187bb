using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Package.Tests;

/// <summary>The page of the properties names what the package's targets read, and nothing that they do not.</summary>
public sealed class PropertiesPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "properties.md"));

    private static readonly string[] Targets = ["build/ManifestGen.props", "build/ManifestGen.targets", "buildMultiTargeting/ManifestGen.props", "buildMultiTargeting/ManifestGen.targets"];

    [Fact]
    public void Every_property_and_item_of_the_targets_is_on_the_page_and_no_other()
    {
        using var package = new PackedPackage();
        var read = Targets.SelectMany(path => Names(new StreamReader(package.Open(path)).ReadToEnd(), @"[$@]\((ManifestGen\w+)")).ToHashSet();

        Assert.Equal(read.Order(StringComparer.Ordinal), Names(Page, @"`(ManifestGen\w+)`").Order(StringComparer.Ordinal));
    }

    private static IReadOnlySet<string> Names(string text, string pattern) => Regex.Matches(text, pattern).Select(match => match.Groups[1].Value).ToHashSet();
}
