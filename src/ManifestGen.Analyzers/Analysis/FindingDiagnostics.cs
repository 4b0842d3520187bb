using System.Collections.Immutable;
using ManifestGen.Model;
using ManifestGen.Rules;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis;

/// <summary>Turns findings into diagnostics, with the remedy for the code fix on board.</summary>
internal static class FindingDiagnostics
{
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Finding finding, LocationMap locations)
    {
        var remedyAt = RemedyOf(finding, locations, out var properties);
        return Diagnostic.Create(
            descriptor,
            locations.Find(finding.Place),
            remedyAt,
            properties,
            finding.Arguments.Cast<object?>().ToArray());
    }

    private static IEnumerable<Location> RemedyOf(Finding finding, LocationMap locations, out ImmutableDictionary<string, string?> properties)
    {
        properties = ImmutableDictionary<string, string?>.Empty;
        if (finding.Remedy is not { } remedy)
        {
            return [];
        }

        var encoded = RemedyCodec.Encode(remedy, out IReadOnlyList<Origin> origins);
        var attributes = origins.Select(locations.FindAttribute).OfType<Location>().ToArray();
        if (attributes.Length < origins.Count)
        {
            // An edit that is not at an attribute has no place to go.
            return [];
        }

        properties = encoded.ToImmutableDictionary(pair => pair.Key, pair => (string?)pair.Value);
        return attributes;
    }
}
