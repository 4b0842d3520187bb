using System.Collections.Immutable;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Offers the remedy that a rule has attached to its finding. One provider serves all rules about the model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemedyCodeFixProvider))]
public sealed class RemedyCodeFixProvider : AttributeCodeFixProvider
{
    /// <summary>All rules, those without a remedy too: 'dotnet format' complains of each rule that no provider names, and is content with a change that changes nothing.</summary>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RuleCatalog.All.Select(rule => rule.Id).ToImmutableArray();

    private protected override Task<ResolvedRemedy?> ResolveAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken) =>
        RemedyResolver.ResolveAsync(diagnostic, solution, cancellationToken);
}
