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
        Dependencies = attributes.All(nameof(DependsOnAttribute))
            .Select(dependency => new DependencyModel(dependency.Origin, Service(dependency, attributes, type) ?? NoService)
            {
                Connection = dependency.String(nameof(DependsOnAttribute.Connection)),
                Database = dependency.String(nameof(DependsOnAttribute.Database)),
                AddressVariable = dependency.String(nameof(DependsOnAttribute.AddressVariable)),
                AddressPort = dependency.String(nameof(DependsOnAttribute.AddressPort)),
                AddressPath = dependency.String(nameof(DependsOnAttribute.AddressPath)),
            })
            .ToEquatableArray(),
        AllowIngress = Rules(attributes, nameof(AllowIngressAttribute), type),
        AllowEgress = Rules(attributes, nameof(AllowEgressAttribute), type),
    };

    /// <summary>The servers of other projects that the service depends on, each with the attribute that names it.</summary>
    public static IEnumerable<(AttributeReader Attribute, INamedTypeSymbol Class)> ForeignBackingServices(IEnumerable<AttributeReader> attributes, INamedTypeSymbol type) =>
        from attribute in attributes
        where attribute.Name == nameof(DependsOnAttribute)
        let other = attribute.Type(nameof(DependsOnAttribute.Service))
        where other is not null && !IsInSameProject(other, type)
        where AttributeReader.ReadAll(other).Any(declared => declared.Name == nameof(BackingServiceAttribute))
        select (attribute, other);

    private static bool IsInSameProject(INamedTypeSymbol other, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly);

    private static EquatableArray<NetworkRuleModel> Rules(AttributeSet attributes, string name, INamedTypeSymbol type) => attributes
        .All(name)
        .Select(rule => new NetworkRuleModel(rule.Origin)
        {
            Service = Service(rule, attributes, type),
            Namespace = rule.String(nameof(NetworkRuleAttribute.Namespace)),
            NamespaceLabels = rule.Strings(nameof(NetworkRuleAttribute.NamespaceLabels)),
            PodLabels = rule.Strings(nameof(NetworkRuleAttribute.PodLabels)),
            Cidr = rule.String(nameof(NetworkRuleAttribute.Cidr)),
            Except = rule.Strings(nameof(NetworkRuleAttribute.Except)),
            Ports = rule.Strings(nameof(AllowIngressAttribute.Ports)),
        })
        .ToEquatableArray();

    // The other class may be of a referenced assembly: its attributes are there, and have no syntax.
    private static ServiceReference? Service(AttributeReader attribute, AttributeSet attributes, INamedTypeSymbol type)
    {
        if (attribute.Type(nameof(NetworkRuleAttribute.Service)) is not { } other)
        {
            return attribute.String(nameof(NetworkRuleAttribute.Service)) is { } name ? new(name, name, Ports: default, IsInThisProject: false) { IsByName = true } : null;
        }

        var declared = attributes.Of(other);
        var service = declared.Single(nameof(ContainerServiceAttribute)) ?? declared.Single(nameof(BackingServiceAttribute));
        var reference = new ServiceReference(
            other.Name,
            service?.RequiredString(nameof(ContainerServiceAttribute.Name)),
            PortParser.Parse(declared.All(nameof(PortAttribute))).Select(port => port with { Origin = Origin.Class }).ToEquatableArray(),
            IsInSameProject(other, type))
        {
            FullName = ServiceParser.FullNameOf(other),
            IsPublic = IsPublic(other),
            IsHeadless = declared.Single(nameof(KubernetesServiceAttribute))?.Bool(nameof(KubernetesServiceAttribute.Headless)) == true,
        };
        return ServiceParser.ParseBacking(other, attributes.Environment) is { } backing
            ? reference.To(backing) with { ClassName = other.Name, IsGeneratedElsewhere = !reference.IsInThisProject && ProjectFacts.GeneratesKubernetes(other.ContainingAssembly) }
            : reference;
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));
}
