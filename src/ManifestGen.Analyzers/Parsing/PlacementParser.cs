using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="PlacementModel"/>.</summary>
internal static class PlacementParser
{
    public static PlacementModel Parse(AttributeSet attributes) => new()
    {
        Spreads = attributes.All(AttributeNames.Spread).Select(ParseSpread).ToEquatableArray(),
        NodeSelectors = attributes.All(AttributeNames.NodeSelector)
            .Select(selector => new NodeSelectorModel(selector.Origin, selector.RequiredString("Key"), selector.RequiredString("Value")))
            .ToEquatableArray(),
        NodeAffinities = attributes.All(AttributeNames.NodeAffinity).Select(ParseNodeAffinity).ToEquatableArray(),
        Tolerations = attributes.All(AttributeNames.Toleration).Select(ParseToleration).ToEquatableArray(),
        PodAffinities = attributes.All(AttributeNames.PodAffinity).Select(ParsePodAffinity).ToEquatableArray(),
        Scheduling = attributes.Single(AttributeNames.Scheduling) is { } scheduling
            ? new SchedulingModel(scheduling.Origin) { PriorityClass = scheduling.String("PriorityClass"), Scheduler = scheduling.String("Scheduler") }
            : null,
    };

    private static SpreadModel ParseSpread(AttributeReader attribute) => new(attribute.Origin, (Topology)(attribute.Enum("Over") ?? 0))
    {
        MaxSkew = attribute.Int("MaxSkew"),
        Required = attribute.Bool("Required"),
    };

    private static NodeAffinityModel ParseNodeAffinity(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString("Key"), (NodeOperator)(attribute.Enum("Operator") ?? 0))
        {
            Values = attribute.Strings("Values"),
            Weight = attribute.Int("Weight"),
        };

    private static TolerationModel ParseToleration(AttributeReader attribute) => new(attribute.Origin, attribute.String("Key"))
    {
        Value = attribute.String("Value"),
        Effect = (TaintEffect)(attribute.Enum("Effect") ?? 0),
        Seconds = attribute.Int("Seconds"),
    };

    private static PodAffinityModel ParsePodAffinity(AttributeReader attribute)
    {
        var type = attribute.Type("ServiceType");
        return new(attribute.Origin, type is null ? attribute.RequiredString("Service") : NameOf(type))
        {
            ClassName = type?.Name,
            Within = (Topology)(attribute.Enum("Within") ?? 0),
            Anti = attribute.Bool("Anti") ?? false,
            Weight = attribute.Int("Weight"),
        };
    }

    /// <summary>Empty for a class that is no service.</summary>
    private static string NameOf(INamedTypeSymbol type) =>
        AttributeSet.Of(AttributeReader.ReadAll(type)).Common(AttributeNames.ContainerService)?.RequiredString("Name") ?? "";
}
