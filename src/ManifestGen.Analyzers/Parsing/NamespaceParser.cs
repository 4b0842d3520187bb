using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[assembly: KubernetesNamespace]</c> attributes.</summary>
internal static class NamespaceParser
{
    /// <summary>By environment, so that it does not matter in which file one is written.</summary>
    public static EquatableArray<NamespaceModel> Parse(IEnumerable<AttributeReader> attributes) => attributes
        .Where(attribute => attribute.Name == nameof(KubernetesNamespaceAttribute))
        .Select(Parse)
        .OrderBy(@namespace => @namespace.Environment, StringComparer.Ordinal)
        .ThenBy(@namespace => @namespace.Origin.Attribute)
        .ToEquatableArray();

    private static NamespaceModel Parse(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(KubernetesNamespaceAttribute.Name)))
    {
        Environment = attribute.Environment,
        Create = attribute.Bool(nameof(KubernetesNamespaceAttribute.Create)),
        Level = attribute.Enum<PodSecurityLevel>(nameof(KubernetesNamespaceAttribute.Level)),
        ApplySet = attribute.String(nameof(KubernetesNamespaceAttribute.ApplySet)),
    };
}
