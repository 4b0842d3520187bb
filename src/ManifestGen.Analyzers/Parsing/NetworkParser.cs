using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[DependsOn]</c>, <c>[AllowIngress]</c> and <c>[AllowEgress]</c> attributes.</summary>
internal static class NetworkParser
{
    /// <summary>What is not a class at all: <c>typeof(int[])</c>, or null against the compiler's warning.</summary>
    private static readonly ServiceReference NoService = new("this", Name: null, Ports: default, IsInThisProject: false);

    public static NetworkModel Parse(AttributeSet attributes, INamedTypeSymbol type) => new()
    {
        Dependencies = attributes.All(AttributeNames.DependsOn, key: "Service")
            .Select(dependency => new DependencyModel(dependency.Origin, Service(dependency, attributes, type) ?? NoService))
            .ToEquatableArray(),
        AllowIngress = Rules(attributes, AttributeNames.AllowIngress, type),
        AllowEgress = Rules(attributes, AttributeNames.AllowEgress, type),
    };

    private static EquatableArray<NetworkRuleModel> Rules(AttributeSet attributes, string name, INamedTypeSymbol type) => attributes
        .All(name)
        .Select(rule => new NetworkRuleModel(rule.Origin)
        {
            Service = Service(rule, attributes, type),
            Namespace = rule.String("Namespace"),
            NamespaceLabels = rule.Strings("NamespaceLabels"),
            PodLabels = rule.Strings("PodLabels"),
            Cidr = rule.String("Cidr"),
            Except = rule.Strings("Except"),
            Ports = rule.Strings("Ports"),
        })
        .ToEquatableArray();

    // The other class may be of a referenced assembly: its attributes are there, and have no syntax.
    private static ServiceReference? Service(AttributeReader attribute, AttributeSet attributes, INamedTypeSymbol type)
    {
        if (attribute.Type("Service") is not { } other)
        {
            return attribute.String("Service") is { } name ? new(name, name, Ports: default, IsInThisProject: false) { IsByName = true } : null;
        }

        var declared = attributes.Of(other);
        var service = declared.Single(AttributeNames.ContainerService) ?? declared.Single(AttributeNames.BackingService);
        var backing = SymbolEqualityComparer.Default.Equals(other, type) ? null : ServiceParser.ParseBacking(other, attributes.Environment);
        // Those of a backing service are known without being declared.
        var ports = backing?.Ports ?? PortParser.Parse(declared.All(AttributeNames.Port, key: "Number"));
        return new(
            other.Name,
            service?.RequiredString("Name"),
            ports.Select(port => port with { Origin = Origin.Class }).ToEquatableArray(),
            SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly))
        {
            FullName = ServiceParser.FullNameOf(other),
            IsPublic = IsPublic(other),
            Backing = backing,
        };
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));
}
