using ManifestGen.CodeFixes.Remedies;
using ManifestGen.CodeFixes.Tests.Pages;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Tests.Meaning;

/// <summary>What 'dotnet format' asks for: one change of the whole solution for each id that is reported, whether or not anything can be mended.</summary>
public class FormatTests
{
    [Fact]
    public async Task Finding_without_a_remedy_is_nothing_to_complain_of()
    {
        var project = ExampleSolution.Of(new ExampleProject(
            "src/Catalog/Catalog.csproj", ["[ContainerService(\"catalog\")]\n[Toleration(Value = \"gpu\")]\ninternal sealed class Catalog;"]));
        var findings = (await Findings.OfAsync(project)).Where(finding => finding.Id == "MGEN287").ToArray();
        var provider = new RemedyCodeFixProvider();

        Assert.Single(findings);
        Assert.Contains("MGEN287", provider.FixableDiagnosticIds);
        Assert.Empty((await Fixes.ApplyToAllAsync(provider, equivalenceKey: null, project.Solution, findings, FixAllScope.Solution)).GetChanges(project.Solution).GetProjectChanges());
    }
}
