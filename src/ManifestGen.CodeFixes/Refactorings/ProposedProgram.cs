using ManifestGen.Analysis;
using ManifestGen.Analysis.Code;
using ManifestGen.Model;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>A program before its service is declared, as the rules about code see it: a service that has nothing but a name.</summary>
/// <param name="Bare">The program, with that service.</param>
/// <param name="Servers">The backing services that the project declares already, by their classes.</param>
internal sealed record ProposedProgram(DeclaredProgram Bare, IReadOnlyList<(INamedTypeSymbol Type, ServiceModel Service)> Servers)
{
    public ProgramCode Code => Bare.Code;

    /// <summary>The settings of a developer's machine; null where there are none.</summary>
    public string? DevelopmentSettings { get; private init; }

    public static ProposedProgram Of(string name, Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        var index = ServiceIndex.Of(compilation, options);
        var service = new ServiceModel { ClassName = name, Origin = Origin.Class, Name = name };
        return new(
            new(service, index.Application, new ProgramCode(compilation, cancellation), ConfigFileReader.SettingsFiles(options).ToArray()),
            index.DeclaredServices
                .Where(declared => declared.Value.Backing is not null && IsInReach(declared.Key))
                .Select(declared => (declared.Key, declared.Value))
                .OrderBy(server => server.Value.Name, StringComparer.Ordinal)
                .ToArray())
        {
            DevelopmentSettings = ConfigFileReader.DevelopmentSettings(options),
        };
    }

    private static bool IsInReach(INamedTypeSymbol type) =>
        !type.IsFileLocal
        && type.DeclaredAccessibility is Accessibility.Internal or Accessibility.Public or Accessibility.ProtectedOrInternal
        && (type.ContainingType is null || IsInReach(type.ContainingType));
}
