using System.Collections.Immutable;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis;

/// <summary>Turns findings into diagnostics, with the remedy for the code fix on board.</summary>
internal static class FindingDiagnostics
{
    /// <param name="descriptor">The rule.</param>
    /// <param name="finding">What it found.</param>
    /// <param name="locations">Where the declaration is written.</param>
    /// <param name="elsewhere">Where to report it, if that is not in the declaration.</param>
    /// <param name="isHidden">Whether it is there for its fix alone, because another one says the same.</param>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Finding finding, LocationMap locations, Location? elsewhere = null, bool isHidden = false)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        IEnumerable<Location> remedyAt = [];
        if (finding.Remedy is { } remedy)
        {
            properties = RemedyCodec.Encode(remedy, out var places).ToImmutableDictionary(pair => pair.Key, pair => (string?)pair.Value);
            remedyAt = places.Select(locations.Find);
        }

        if (finding.Environment is not null || finding.Member is not null || finding.Repetitions is not null)
        {
            descriptor = RuleDescriptors.Of(finding.Rule, finding.MessageFormat);
        }

        var severity = isHidden ? DiagnosticSeverity.Hidden : descriptor.DefaultSeverity;
        return Diagnostic.Create(descriptor, elsewhere ?? locations.Find(finding.Place), severity, remedyAt, properties, finding.Arguments.Cast<object?>().ToArray());
    }
}
