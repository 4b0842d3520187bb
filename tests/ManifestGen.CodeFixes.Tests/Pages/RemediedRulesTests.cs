using ManifestGen.CodeFixes.Remedies;
using ManifestGen.Rules;
using ManifestGen.Testing;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>The ids for which the light bulb is asked: those whose pages promise a fix, and a few that only sometimes have one.</summary>
public class RemediedRulesTests
{
    /// <summary>Fixed by changes of code, which other providers make.</summary>
    private static readonly string[] OfOtherProviders = ["MGEN003", "MGEN004", "MGEN902", "MGEN906"];

    /// <summary>The example of the page has no remedy, and other declarations have.</summary>
    private static readonly string[] Sometimes = ["MGEN127", "MGEN162", "MGEN170", "MGEN209"];

    [Fact]
    public void Only_rules_with_a_remedy_are_fixable() =>
        GeneratedFile.Match(Path.Combine(Repository.Root, "src", "ManifestGen.Core", "Rules", "RemediedRules.cs"), Text());

    [Fact]
    public void Others_do_not_make_dotnet_format_look_for_a_fix()
    {
        var fixable = new RemedyCodeFixProvider().FixableDiagnosticIds;

        Assert.Equal(RemediedRules.Ids, fixable);
        Assert.DoesNotContain("MGEN140", fixable);
        Assert.Contains("MGEN301", fixable);
    }

    private static string Text() => "namespace ManifestGen.Rules;\n\n"
        + "/// <summary>The rules whose findings can have a remedy. Made from the pages of the rules by RemediedRulesTests.</summary>\n"
        + "public static class RemediedRules\n{\n    public static IReadOnlyList<string> Ids { get; } =\n    [\n"
        + string.Concat(Ids().Chunk(10).Select(ids => "        " + string.Join(", ", ids.Select(id => $"\"{id}\"")) + ",\n"))
        + "    ];\n}\n";

    private static IEnumerable<string> Ids() => RuleCatalog.All
        .Select(rule => rule.Id)
        .Where(id => Sometimes.Contains(id) || RulePage.Of(id).SaysThatThereIsAFix)
        .Except(OfOtherProviders);
}
