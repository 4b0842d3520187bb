using System.Collections.Immutable;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>Offers the remedy that a rule has attached to its finding. One provider serves all rules about the model.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemedyCodeFixProvider))]
public sealed class RemedyCodeFixProvider : AttributeCodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = RemediedRules.Ids.ToImmutableArray();

    private protected override Task<ResolvedRemedy?> ResolveAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken) =>
        RemedyResolver.ResolveAsync(diagnostic, solution, cancellationToken);
}
