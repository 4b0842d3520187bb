using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>Reads what belongs to <see cref="PlacementModel"/>.</summary>
internal static class PlacementParser
{
    public static PlacementModel Parse(AttributeSet attributes) => new()
    {
        Spreads = attributes.All(nameof(SpreadAttribute)).Select(ParseSpread).ToEquatableArray(),
        NodeSelectors = attributes.All(nameof(NodeSelectorAttribute))
            .Select(selector => new NodeSelectorModel(selector.Origin, selector.RequiredString(nameof(NodeSelectorAttribute.Key)), selector.RequiredString(nameof(NodeSelectorAttribute.Value))))
            .ToEquatableArray(),
        NodeAffinities = attributes.All(nameof(NodeAffinityAttribute)).Select(ParseNodeAffinity).ToEquatableArray(),
        Tolerations = attributes.All(nameof(TolerationAttribute)).Select(ParseToleration).ToEquatableArray(),
        PodAffinities = attributes.All(nameof(PodAffinityAttribute)).Select(ParsePodAffinity).ToEquatableArray(),
        Scheduling = attributes.Single(nameof(SchedulingAttribute)) is { } scheduling
            ? new SchedulingModel(scheduling.Origin) { PriorityClass = scheduling.String(nameof(SchedulingAttribute.PriorityClass)), Scheduler = scheduling.String(nameof(SchedulingAttribute.Scheduler)) }
            : null,
    };

    private static SpreadModel ParseSpread(AttributeReader attribute) => new(attribute.Origin, attribute.Enum<Topology>(nameof(SpreadAttribute.Over)) ?? Topology.Hosts)
    {
        MaxSkew = attribute.Int(nameof(SpreadAttribute.MaxSkew)),
        MinDomains = attribute.Int(nameof(SpreadAttribute.MinDomains)),
        Required = attribute.Bool(nameof(SpreadAttribute.Required)),
    };

    private static NodeAffinityModel ParseNodeAffinity(AttributeReader attribute) =>
        new(attribute.Origin, attribute.RequiredString(nameof(NodeAffinityAttribute.Key)), attribute.Enum<NodeOperator>(nameof(NodeAffinityAttribute.Operator)) ?? NodeOperator.In)
        {
            Values = attribute.Strings(nameof(NodeAffinityAttribute.Values)),
            Weight = attribute.Int(nameof(NodeAffinityAttribute.Weight)),
        };

    private static TolerationModel ParseToleration(AttributeReader attribute) => new(attribute.Origin, attribute.String(nameof(TolerationAttribute.Key)))
    {
        Value = attribute.String(nameof(TolerationAttribute.Value)),
        Effect = attribute.Enum<TaintEffect>(nameof(TolerationAttribute.Effect)) ?? TaintEffect.Any,
        Seconds = attribute.Int(nameof(TolerationAttribute.Seconds)),
    };

    private static PodAffinityModel ParsePodAffinity(AttributeReader attribute)
    {
        var type = attribute.Type(nameof(PodAffinityAttribute.ServiceType));
        return new(attribute.Origin, type is null ? attribute.RequiredString(nameof(PodAffinityAttribute.Service)) : NameOf(type))
        {
            ClassName = type?.Name,
            Within = attribute.Enum<Topology>(nameof(PodAffinityAttribute.Within)) ?? Topology.Hosts,
            Anti = attribute.Bool(nameof(PodAffinityAttribute.Anti)) ?? false,
            Weight = attribute.Int(nameof(PodAffinityAttribute.Weight)),
        };
    }

    /// <summary>Empty for a class that is no service.</summary>
    private static string NameOf(INamedTypeSymbol type) =>
        AttributeSet.Of(AttributeReader.ReadAll(type)).Common(nameof(ContainerServiceAttribute))?.RequiredString(nameof(ContainerServiceAttribute.Name)) ?? "";
}
