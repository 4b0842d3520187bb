using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[assembly: KubernetesNamespace]</c> attributes.</summary>
internal static class NamespaceParser
{
    /// <summary>All of an assembly.</summary>
    public static EquatableArray<NamespaceModel> Parse(IAssemblySymbol assembly) => Parse(assembly, AttributeReader.ReadAll(assembly));

    /// <summary>Those of one file.</summary>
    public static EquatableArray<NamespaceModel> Parse(IAssemblySymbol assembly, IReadOnlyCollection<AttributeData> inFile) =>
        Parse(assembly, AttributeReader.ReadAll(assembly).Where(attribute => inFile.Contains(attribute.Data)));

    /// <summary>By environment, so that it does not matter in which file one is written.</summary>
    public static EquatableArray<NamespaceModel> InOrder(IEnumerable<NamespaceModel> namespaces) => namespaces
        .OrderBy(@namespace => @namespace.Environment, StringComparer.Ordinal)
        .ThenBy(@namespace => @namespace.Origin.Attribute)
        .ToEquatableArray();

    private static EquatableArray<NamespaceModel> Parse(IAssemblySymbol assembly, IEnumerable<AttributeReader> attributes) =>
        InOrder(attributes.Where(attribute => attribute.Name == nameof(KubernetesNamespaceAttribute)).Select(Parse));

    private static NamespaceModel Parse(AttributeReader attribute) => new(attribute.Origin, attribute.RequiredString(nameof(KubernetesNamespaceAttribute.Name)))
    {
        Environment = attribute.Environment,
        Create = attribute.Bool(nameof(KubernetesNamespaceAttribute.Create)),
        Level = attribute.Enum<PodSecurityLevel>(nameof(KubernetesNamespaceAttribute.Level)),
        ApplySet = attribute.String(nameof(KubernetesNamespaceAttribute.ApplySet)),
    };
}
