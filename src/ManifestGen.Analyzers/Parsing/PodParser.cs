using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="PodModel"/>.</summary>
internal static class PodParser
{
    /// <param name="type">The service's class.</param>
    /// <param name="attributes">Its attributes.</param>
    public static PodModel Parse(INamedTypeSymbol type, AttributeSet attributes) => new()
    {
        Containers = attributes.All(nameof(SidecarAttribute)).Select(attribute => ParseContainer(attribute, ContainerRole.Sidecar, type, attributes))
            .Concat(attributes.All(nameof(InitContainerAttribute)).Select(attribute => ParseContainer(attribute, ContainerRole.Init, type, attributes)))
            .OrderBy(container => container.Origin.Attribute)
            .ToEquatableArray(),
        Settings = attributes.Single(nameof(PodAttribute)) is { } pod ? ParseSettings(pod) : null,
        HostAliases = attributes.All(nameof(HostAliasAttribute))
            .Select(alias => new HostAliasModel(alias.Origin, alias.RequiredString(nameof(HostAliasAttribute.Address)), alias.Strings(nameof(HostAliasAttribute.Hostnames))))
            .ToEquatableArray(),
        ImagePull = attributes.Single(nameof(ImagePullAttribute)) is { } pull
            ? new ImagePullModel(pull.Origin) { Policy = pull.Enum<ImagePullPolicy>(nameof(ImagePullAttribute.Policy)), Secrets = pull.Strings(nameof(ImagePullAttribute.Secrets)) }
            : null,
    };

    /// <summary>The classes that declare the other containers of the pod, each with the attribute that names it.</summary>
    public static IEnumerable<(AttributeReader Attribute, INamedTypeSymbol Class)> ContainerClasses(IEnumerable<AttributeReader> attributes) =>
        from attribute in attributes
        where attribute.Name is nameof(SidecarAttribute) or nameof(InitContainerAttribute)
        let type = attribute.Type(nameof(SidecarAttribute.Container))
        where type is not null
        select (attribute, type);

    private static PodContainerModel ParseContainer(AttributeReader attribute, ContainerRole role, INamedTypeSymbol service, AttributeSet attributes)
    {
        var type = attribute.Type(nameof(SidecarAttribute.Container));
        return new PodContainerModel(attribute.Origin, role, type?.Name ?? "")
        {
            Declaration = type is null ? null : ServiceParser.ParseContainer(type, role, attributes.Environment, service),
            InheritsVariables = attribute.Bool(nameof(InitContainerAttribute.InheritVariables)) ?? false,
            IsDeclaredHere = SymbolEqualityComparer.Default.Equals(type?.ContainingAssembly, service.ContainingAssembly),
        };
    }

    private static PodSettingsModel ParseSettings(AttributeReader attribute) => new(attribute.Origin)
    {
        TerminationMessagePolicy = attribute.Enum<TerminationMessagePolicy>(nameof(PodAttribute.TerminationMessagePolicy)),
        DnsPolicy = attribute.Enum<DnsPolicy>(nameof(PodAttribute.DnsPolicy)),
        DnsNameservers = attribute.Strings(nameof(PodAttribute.DnsNameservers)),
        DnsSearches = attribute.Strings(nameof(PodAttribute.DnsSearches)),
        DnsOptions = attribute.Strings(nameof(PodAttribute.DnsOptions)),
        RuntimeClass = attribute.String(nameof(PodAttribute.RuntimeClass)),
        ShareProcessNamespace = attribute.Bool(nameof(PodAttribute.ShareProcessNamespace)),
    };
}
