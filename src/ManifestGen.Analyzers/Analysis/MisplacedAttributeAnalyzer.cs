using System.Collections.Immutable;
using ManifestGen.Parsing;
using ManifestGen.Rules;
using ManifestGen.Rules.Declaration;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Analysis;

/// <summary>Reports attributes that have no effect or no meaning on their class.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisplacedAttributeAnalyzer : DiagnosticAnalyzer
{
    private const string Suffix = "Attribute";

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors =
        MisplacedAttributeRules.All.ToImmutableDictionary(rule => rule.Id, RuleDescriptors.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.Values.ToImmutableArray();

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind == TypeKind.Class && type.GetAttributes().Any(AttributeReader.IsOurs) && Check(type) is { } finding)
        {
            var locations = new LocationMap(type, context.CancellationToken);
            context.ReportDiagnostic(FindingDiagnostics.Create(Descriptors[finding.Rule.Id], finding, locations));
        }
    }

    private static Finding? Check(INamedTypeSymbol type)
    {
        var attributes = AttributeReader.ReadAll(type);
        if (attributes.Count == 0 || !AttributeReader.AreResolved(type))
        {
            return null;
        }

        if (attributes.FirstOrDefault(attribute => attribute.Name is nameof(ContainerServiceAttribute) or nameof(BackingServiceAttribute)) is not { } service)
        {
            if (attributes.Any(attribute => attribute.Name == nameof(ContainerAttribute)))
            {
                return attributes.FirstOrDefault(attribute => !AttributeNames.OfContainers.Contains(attribute.Name)) is { } foreign
                    ? MisplacedAttributeRules.AttributeOnContainer(type.Name, foreign.ShortName, foreign.Origin)
                    : null;
            }

            // The first says it for all: the remedy is one for the class.
            return MisplacedAttributeRules.AttributeWithoutService(type.Name, WithoutSuffix(attributes[0].Name), attributes[0].Origin);
        }

        return UnfitKind(type) is { } kind ? MisplacedAttributeRules.ClassCannotBeService(type.Name, kind, service.Origin) : null;
    }

    /// <summary>A static class is a fine marker, though for the compiler it is abstract too.</summary>
    private static string? UnfitKind(INamedTypeSymbol type) => type switch
    {
        { IsGenericType: true } => "generic",
        { IsAbstract: true, IsStatic: false } => "abstract",
        _ => null,
    };

    private static string WithoutSuffix(string name) => name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
}
