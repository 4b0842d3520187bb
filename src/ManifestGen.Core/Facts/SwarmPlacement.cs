using System.Text.RegularExpressions;
using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>On which nodes a Swarm runs the tasks: what it can say exactly as Kubernetes does, and nothing else.</summary>
internal static class SwarmPlacement
{
    /// <summary>What Swarm accepts as a key: no domain with <c>/</c>.</summary>
    private static readonly Regex LabelKey = new(@"\A[A-Za-z_][A-Za-z0-9_.-]*\z", RegexOptions.CultureInvariant);

    /// <summary>Whether something says which nodes it may run on.</summary>
    public static bool HasConstraints(ServiceModel service) => ConstraintsOf(service).Any();

    /// <summary>All constraints of a service, those of its other settings first.</summary>
    public static IEnumerable<string> ConstraintsOf(ServiceModel service) =>
    [
        .. service.Placement.NodeSelectors.Select(Constraint).OfType<string>(),
        .. service.Placement.NodeAffinities.SelectMany(Constraints),
        .. service.Docker.EffectiveSwarm.Constraints,
    ];

    /// <summary>Whether replicas of a service must not share a node, which Swarm expresses as a maximum per node.</summary>
    public static bool IsApartFromItself(PodAffinityModel affinity, ServiceModel service) =>
        affinity is { Anti: true, Weight: null, Within: Topology.Hosts } && affinity.Service == service.Name && service.Workload.Kind != WorkloadResource.DaemonSet;

    /// <summary>The constraint that says the same. Null where there is none.</summary>
    public static string? Constraint(NodeSelectorModel selector) => Compare(selector.Key, "==", selector.Value);

    /// <summary>The constraints that together say the same. Empty where there are none.</summary>
    public static IReadOnlyList<string> Constraints(NodeAffinityModel affinity)
    {
        IReadOnlyList<string?> constraints = affinity switch
        {
            { Weight: not null } => [],
            { Operator: NodeOperator.In, Values.Count: 1 } => [Compare(affinity.Key, "==", affinity.Values[0])],
            { Operator: NodeOperator.NotIn } => [.. affinity.Values.Select(value => Compare(affinity.Key, "!=", value))],
            _ => [],
        };
        return constraints.Contains(null) ? [] : [.. constraints.OfType<string>()];
    }

    /// <summary>How many tasks a node may have. Null where there is no limit; a global service has one on each node as it is, and takes none.</summary>
    public static int? MaxReplicasPerNode(ServiceModel service) =>
        service.Docker.Swarm?.MaxReplicasPerNode
        ?? (service.Placement.PodAffinities.Any(affinity => IsApartFromItself(affinity, service)) || service.Placement.Spreads.Any(spread => IsOnePerNode(spread, service)) ? 1 : null);

    /// <summary>Whether each replica must be on its own node, which Swarm expresses as a maximum per node.</summary>
    public static bool IsOnePerNode(SpreadModel spread, ServiceModel service) =>
        spread is { Over: Topology.Hosts, Required: true, EffectiveMaxSkew: 1 } && service.Workload.Kind != WorkloadResource.DaemonSet;

    /// <summary>What the tasks are spread over, from the widest to the narrowest: Swarm spreads over the first, and within it over the next.</summary>
    public static IEnumerable<string> Preferences(PlacementModel placement)
    {
        var declared = placement.Spreads.Select(spread => spread.Over).ToArray();
        if (declared.Contains(Topology.Regions))
        {
            yield return "node.labels.region";
        }

        if (declared.Contains(Topology.Zones))
        {
            yield return "node.labels.zone";
        }

        yield return "node.id";
    }

    private static string? Compare(string key, string @operator, string value) =>
        AttributeOf(key) is { } attribute && ValueOf(key, value) is { Length: > 0 } text ? $"{attribute} {@operator} {text}" : null;

    private static string? AttributeOf(string key) => key switch
    {
        "kubernetes.io/arch" => "node.platform.arch",
        "kubernetes.io/os" => "node.platform.os",
        "kubernetes.io/hostname" => "node.hostname",
        _ => LabelKey.IsMatch(key) ? $"node.labels.{key}" : null,
    };

    // Swarm calls architectures as the kernel does.
    private static string? ValueOf(string key, string value) => key != "kubernetes.io/arch" ? value : value switch
    {
        "amd64" => "x86_64",
        "arm64" => "aarch64",
        "s390x" or "ppc64le" or "riscv64" => value,
        _ => null,
    };
}
