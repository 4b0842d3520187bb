using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Tests.Harm;

/// <summary>What a project is before and after a fix: its findings of every severity, and the attributes of its classes.</summary>
internal sealed record State(Project Project, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<(string Class, AttributeSyntax Attribute)> Attributes, int Errors)
{
    /// <summary>
    /// Information that is no harm. What one target does not have of something that is declared in the right way now; and the advice of presets about replicas and probes, which
    /// another finding about the same had stood in for, or which a service without a port had no use for.
    /// </summary>
    private static readonly string[] Notes =
        ["MGEN008", "MGEN108", "MGEN162", "MGEN211", "MGEN274", "MGEN411", "MGEN715", "MGEN719", "MGEN720", "MGEN819", "MGEN828", .. new[] { "MGEN209", "MGEN414", "MGEN415" }];

    public static async Task<State> OfAsync(Project project)
    {
        var attributes = new List<(string, AttributeSyntax)>();
        foreach (var document in project.Documents)
        {
            attributes.AddRange((await document.GetSyntaxRootAsync())!.DescendantNodes().OfType<AttributeSyntax>()
                .Select(attribute => (attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText ?? "assembly", attribute)));
        }

        var errors = (await project.GetCompilationAsync())!.GetDiagnostics().Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return new(project, await Pages.Findings.OfHalfFinishedAsync(project), attributes, errors);
    }

    /// <summary>What a fix did that nobody asked for.</summary>
    /// <param name="after">What it led to.</param>
    /// <param name="mended">The findings that it was asked to mend.</param>
    public IEnumerable<string> HarmIn(State after, IReadOnlyList<Diagnostic> mended)
    {
        if (after.Errors > Errors)
        {
            yield return "does not compile";
        }

        // Of a class that was no service, nothing was looked at.
        if (mended.Any(finding => finding.Id == "MGEN003"))
        {
            yield break;
        }

        // The same finding at a text that the fix has changed, or about the value that it has written, is no new one; a second one at another place is.
        foreach (var finding in after.Findings.Where(finding => (finding.Severity > DiagnosticSeverity.Info || !Notes.Contains(finding.Id)) && !Findings.Any(known => known.Id == finding.Id && (MessageOf(known) == MessageOf(finding) || PlaceOf(known) == PlaceOf(finding)))))
        {
            yield return $"leads to {finding}";
        }

        foreach (var same in Attributes.GroupBy(attribute => (attribute.Class, Name: attribute.Attribute.Name.ToString())))
        {
            var atFault = same.Count(attribute => mended.Any(finding =>
                finding.Location.SourceTree == attribute.Attribute.SyntaxTree && attribute.Attribute.Span.IntersectsWith(finding.Location.SourceSpan)));
            var left = after.Attributes.Count(attribute => (attribute.Class, attribute.Attribute.Name.ToString()) == same.Key);
            if (left < same.Count() - atFault)
            {
                yield return $"loses [{same.Key.Name}] of {same.Key.Class}";
            }
        }
    }

    private static string MessageOf(Diagnostic finding) => finding.GetMessage(null);

    /// <summary>The class and the name of the attribute, or the line of code: what stays the same when something above it changes.</summary>
    private static string PlaceOf(Diagnostic finding)
    {
        if (finding.Location.SourceTree is not { } tree)
        {
            return finding.Location.GetLineSpan().Path;
        }

        var node = tree.GetRoot().FindNode(finding.Location.SourceSpan);
        return node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute
            ? $"{attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>()?.Identifier.ValueText} {attribute.Name}"
            : $"{tree.FilePath} {tree.GetText().Lines[finding.Location.GetLineSpan().StartLinePosition.Line]}";
    }
}
