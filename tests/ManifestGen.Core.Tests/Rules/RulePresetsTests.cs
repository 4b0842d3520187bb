using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rules;

public class RulePresetsTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "nuget", "ManifestGen", "rules");

    [Fact]
    public void Recommended_is_what_the_catalog_says() => GeneratedFile.Match(Path.Combine(Folder, "Recommended.globalconfig"), RulePresets.Recommended());

    [Fact]
    public void Strict_is_what_the_catalog_says() => GeneratedFile.Match(Path.Combine(Folder, "Strict.globalconfig"), RulePresets.Strict());

    [Fact]
    public void Strict_is_never_milder_than_recommended()
    {
        var recommended = Settings(RulePresets.Recommended());
        var strict = Settings(RulePresets.Strict());

        Assert.NotEmpty(recommended);
        Assert.All(recommended, setting => Assert.Contains(setting, strict));
        Assert.True(strict.Count > recommended.Count);
    }

    private static List<string> Settings(string text) =>
        text.Split('\n').Where(line => line.StartsWith("dotnet_diagnostic.", StringComparison.Ordinal)).ToList();
}
