using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="PodModel"/>.</summary>
internal static class PodParser
{
    private const string Container = "Container";

    /// <param name="type">The service's class.</param>
    /// <param name="attributes">Its attributes.</param>
    public static PodModel Parse(INamedTypeSymbol type, AttributeSet attributes) => new()
    {
        Containers = attributes.All(AttributeNames.Sidecar).Select(attribute => ParseContainer(attribute, ContainerRole.Sidecar, type, attributes))
            .Concat(attributes.All(AttributeNames.InitContainer).Select(attribute => ParseContainer(attribute, ContainerRole.Init, type, attributes)))
            .OrderBy(container => container.Origin.Attribute)
            .ToEquatableArray(),
        Settings = attributes.Single(AttributeNames.Pod) is { } pod ? ParseSettings(pod) : null,
        HostAliases = attributes.All(AttributeNames.HostAlias)
            .Select(alias => new HostAliasModel(alias.Origin, alias.RequiredString("Address"), alias.Strings("Hostnames")))
            .ToEquatableArray(),
        ImagePull = attributes.Single(AttributeNames.ImagePull) is { } pull
            ? new ImagePullModel(pull.Origin) { Policy = (ImagePullPolicy?)pull.Enum("Policy"), Secrets = pull.Strings("Secrets") }
            : null,
    };

    /// <summary>The classes that declare the other containers of the pod, each with the attribute that names it.</summary>
    public static IEnumerable<(AttributeReader Attribute, INamedTypeSymbol Class)> ContainerClasses(IEnumerable<AttributeReader> attributes) =>
        from attribute in attributes
        where attribute.Name is AttributeNames.Sidecar or AttributeNames.InitContainer
        let type = attribute.Type(Container)
        where type is not null
        select (attribute, type);

    private static PodContainerModel ParseContainer(AttributeReader attribute, ContainerRole role, INamedTypeSymbol service, AttributeSet attributes)
    {
        var type = attribute.Type(Container);
        return new PodContainerModel(attribute.Origin, role, type?.Name ?? "")
        {
            Declaration = type is null ? null : ServiceParser.ParseContainer(type, role, attributes.Environment, service),
            InheritsVariables = attribute.Bool("InheritVariables") ?? false,
            IsDeclaredHere = SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, service.ContainingAssembly),
        };
    }

    private static PodSettingsModel ParseSettings(AttributeReader attribute) => new(attribute.Origin)
    {
        TerminationMessagePolicy = (TerminationMessagePolicy?)attribute.Enum("TerminationMessagePolicy"),
        DnsPolicy = (DnsPolicy?)attribute.Enum("DnsPolicy"),
        DnsNameservers = attribute.Strings("DnsNameservers"),
        DnsSearches = attribute.Strings("DnsSearches"),
        DnsOptions = attribute.Strings("DnsOptions"),
        RuntimeClass = attribute.String("RuntimeClass"),
        ShareProcessNamespace = attribute.Bool("ShareProcessNamespace"),
    };
}
