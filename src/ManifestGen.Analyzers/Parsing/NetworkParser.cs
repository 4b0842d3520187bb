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
        Dependencies = attributes.All(AttributeNames.DependsOn)
            .Select(dependency => new DependencyModel(dependency.Origin, Service(dependency, attributes, type) ?? NoService)
            {
                Connection = dependency.String("Connection"),
                Database = dependency.String("Database"),
            })
            .ToEquatableArray(),
        AllowIngress = Rules(attributes, AttributeNames.AllowIngress, type),
        AllowEgress = Rules(attributes, AttributeNames.AllowEgress, type),
    };

    /// <summary>The servers of other projects that the service depends on, each with the attribute that names it.</summary>
    public static IEnumerable<(AttributeReader Attribute, INamedTypeSymbol Class)> ForeignBackingServices(IEnumerable<AttributeReader> attributes, INamedTypeSymbol type) =>
        from attribute in attributes
        where attribute.Name == AttributeNames.DependsOn
        let other = attribute.Type("Service")
        where other is not null && !IsInSameProject(other, type)
        where AttributeReader.ReadAll(other).Any(declared => declared.Name == AttributeNames.BackingService)
        select (attribute, other);

    private static bool IsInSameProject(INamedTypeSymbol other, INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, type.ContainingAssembly);

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
        var reference = new ServiceReference(
            other.Name,
            service?.RequiredString("Name"),
            PortParser.Parse(declared.All(AttributeNames.Port)).Select(port => port with { Origin = Origin.Class }).ToEquatableArray(),
            IsInSameProject(other, type))
        {
            FullName = ServiceParser.FullNameOf(other),
            IsPublic = IsPublic(other),
            IsHeadless = declared.Single(AttributeNames.KubernetesService)?.Bool("Headless") == true,
        };
        return ServiceParser.ParseBacking(other, attributes.Environment) is { } backing ? reference.To(backing) with { ClassName = other.Name } : reference;
    }

    private static bool IsPublic(INamedTypeSymbol type) =>
        type.DeclaredAccessibility == Accessibility.Public && (type.ContainingType is null || IsPublic(type.ContainingType));
}
