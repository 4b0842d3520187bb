using ManifestGen.CodeFixes.Tests.Pages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Meaning;

/// <summary>
/// What holds for every remedy, whatever was typed: what it leads to compiles, the finding is gone, no other has come, nothing else is lost, and nothing is let in or tolerated that was not.
/// </summary>
public class EveryRemedyTests
{
    /// <summary>Of these, an argument less is more: pods that are let in, nodes that will do, taints that are tolerated, rights.</summary>
    private static readonly string[] Narrowing = ["AllowIngress", "AllowEgress", "NodeAffinity", "NodeSelector", "Toleration", "ServiceAccount", "KubernetesAccess"];

    private const string Orders = "\n\n[ContainerService(\"orders\"), Port(8080), ReadinessProbe(\"/health\")]\ninternal sealed class OrdersService;\n";

    public static TheoryData<int> Parts => new(Enumerable.Range(0, Count));

    private const int Count = 8;

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Remedy_keeps_the_meaning(int part)
    {
        var problems = new List<string>();
        foreach (var attributes in BadValues.Declarations.Where((_, index) => index % Count == part))
        {
            problems.AddRange(await ProblemsOfAsync(attributes));
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static async Task<IEnumerable<string>> ProblemsOfAsync(string attributes)
    {
        var source = $"[ContainerService(\"catalog\")]\n[{attributes}]\ninternal sealed class Catalog;{Orders}";
        var project = ExampleSolution.Of(new ExampleProject("src/Catalog/Catalog.csproj", [source]));
        var before = await Findings.OfAsync(project);
        var problems = new List<string>();
        foreach (var finding in before.Where(finding => finding.Id != "MGEN006"))
        {
            foreach (var (_, action) in await Fixes.OfferAsync(project.Solution, finding))
            {
                var mended = (await Fixes.ApplyAsync(action)).GetProject(project.Id)!;
                problems.AddRange((await ProblemsOfAsync(project, before, finding, mended)).Select(problem => $"[{attributes}] {finding.Id} '{action.Title}': {problem}"));
            }
        }

        return problems;
    }

    private static async Task<IEnumerable<string>> ProblemsOfAsync(Project project, IReadOnlyList<Diagnostic> before, Diagnostic finding, Project mended)
    {
        if ((await mended.GetCompilationAsync())!.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return [$"does not compile: {error.GetMessage(null)}"];
        }

        var after = await Findings.OfAsync(mended);
        var known = before.Select(diagnostic => diagnostic.Id).ToHashSet();
        var isGone = after.Count(diagnostic => diagnostic.Id == finding.Id) < before.Count(diagnostic => diagnostic.Id == finding.Id);
        var added = after.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && !known.Contains(diagnostic.Id)).Select(diagnostic => $"leads to {diagnostic.Id}");
        var old = await AttributesOfAsync(project);
        var lost = LostOf(old, await AttributesOfAsync(mended), finding);
        return added.Concat(lost).Concat(isGone ? [] : ["does not mend it"]);
    }

    // The attribute that the finding is about may change; all others stay, and of it what the finding is not about.
    private static IEnumerable<string> LostOf(IReadOnlyList<AttributeSyntax> before, IReadOnlyList<AttributeSyntax> after, Diagnostic finding)
    {
        var left = after.Select(attribute => attribute.ToString()).ToHashSet();
        foreach (var attribute in before.Where(attribute => !left.Contains(attribute.ToString())))
        {
            var now = after.Where(other => other.Name.ToString() == attribute.Name.ToString()).ToArray();
            var isAbout = Touches(attribute.Span, finding.Location) || finding.AdditionalLocations.Any(location => Touches(attribute.Span, location));
            if (!isAbout)
            {
                yield return $"changes [{attribute}]";
            }

            var arguments = attribute.ArgumentList?.Arguments.ToArray() ?? [];
            foreach (var argument in arguments.Where(argument => now.Length > 0 && !Touches(argument.Span, finding.Location) && !finding.Location.SourceSpan.Contains(argument.Span)))
            {
                if (!now.Any(other => other.ArgumentList?.Arguments.Any(kept => NameOf(kept) == NameOf(argument)) ?? false))
                {
                    yield return $"loses {argument}";
                }
            }

            if (Narrowing.Contains(attribute.Name.ToString()) && !now.Any(other => (other.ArgumentList?.Arguments.Count ?? 0) >= arguments.Length) && !IsException(finding))
            {
                yield return $"widens [{attribute}]";
            }
        }
    }

    // One that is no part of its range, and so excepts nothing.
    private static bool IsException(Diagnostic finding) => finding.Id == "MGEN152";

    private static string NameOf(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.ToString() ?? argument.NameColon?.Name.ToString() ?? "";

    private static bool Touches(TextSpan span, Location location) => span.IntersectsWith(location.SourceSpan);

    private static async Task<IReadOnlyList<AttributeSyntax>> AttributesOfAsync(Project project) =>
        (await project.Documents.Single(document => document.Name == "Example0.cs").GetSyntaxRootAsync())!.DescendantNodes().OfType<AttributeSyntax>().ToArray();
}
