using System.Collections.Immutable;
using ManifestGen.CodeFixes.Editing;
using ManifestGen.CodeFixes.Remedies;
using ManifestGen.Declarations;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ManifestGen.CodeFixes.Declaration;

/// <summary>MGEN003: declares the service that the other attributes of the class speak of.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MisplacedAttributeCodeFixProvider))]
public sealed class MisplacedAttributeCodeFixProvider : AttributeCodeFixProvider
{
    private const string Id = "MGEN003";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Id);

    private protected override async Task<ResolvedRemedy?> ResolveAsync(Diagnostic diagnostic, Solution solution, CancellationToken cancellationToken)
    {
        if (await ServiceClass.FindAsync(diagnostic, solution, cancellationToken).ConfigureAwait(false) is not { } service
            || service.Symbol is { IsGenericType: true } or { IsAbstract: true, IsStatic: false }
            || ServiceNameRule.NameOfClass(service.Symbol.Name) is not { } name
            || !ServiceNameRule.IsValid(name)
            || DeclaredProject.ServicesOf(service.Model.Compilation, cancellationToken).Any(other => other.Service.Name == name))
        {
            return null;
        }

        var attribute = $"ContainerService({CSharpLiteral.Of(name)})";
        var source = RemedySource.Qualify(attribute, service.Model, service.Declaration.SpanStart);
        return new ResolvedRemedy($"Add [{attribute}]", [AttributeEdit.Add(service.Document.Id, service.Declaration, source)]);
    }
}
