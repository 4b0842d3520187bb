using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Models;

/// <summary>Services that say where they run.</summary>
internal static class PlacementModels
{
    private static readonly Origin Anywhere = new(0);

    /// <summary>Everything that can be said.</summary>
    public static ApplicationModel Chosen { get; } = Application(Project("Render", isAspNetCore: false), Service("render") with
    {
        Replicas = new(Anywhere, 6),
        Placement = new()
        {
            Spreads = Of(new SpreadModel(Anywhere, Topology.Hosts) { Required = true }, new SpreadModel(Anywhere, Topology.Zones) { MaxSkew = 2 }),
            NodeSelectors = Of(new NodeSelectorModel(Anywhere, "kubernetes.io/arch", "amd64"), new NodeSelectorModel(Anywhere, "disk-type", "ssd")),
            NodeAffinities = Of(
                new NodeAffinityModel(Anywhere, "pool", NodeOperator.NotIn) { Values = Of("system", "spot") },
                new NodeAffinityModel(Anywhere, "gpu-count", NodeOperator.Gt) { Values = Of("1") },
                new NodeAffinityModel(Anywhere, "gpu-model", NodeOperator.Exists) { Weight = 50 }),
            Tolerations = Of(
                new TolerationModel(Anywhere, "dedicated") { Value = "gpu", Effect = TaintEffect.NoSchedule },
                new TolerationModel(Anywhere, "node.kubernetes.io/unreachable") { Effect = TaintEffect.NoExecute, Seconds = 30 },
                new TolerationModel(Anywhere, null) { Effect = TaintEffect.PreferNoSchedule }),
            PodAffinities = Of(
                new PodAffinityModel(Anywhere, "render-cache") { Weight = 100 },
                new PodAffinityModel(Anywhere, "batch") { Anti = true, Within = Topology.Zones }),
            Scheduling = new(Anywhere) { PriorityClass = "business-critical", Scheduler = "bin-packing" },
        },
    });

    /// <summary>A wish beside the preference that every service has.</summary>
    public static ApplicationModel Apart { get; } = Application(Project("Search"), Service("search") with
    {
        Ports = Of(Port(8080, "http")),
        Replicas = new(Anywhere, 2),
        Placement = new()
        {
            Spreads = Of(new SpreadModel(Anywhere, Topology.Regions)),
            PodAffinities = Of(new PodAffinityModel(Anywhere, "indexer") { Anti = true, Weight = 10 }),
        },
    });

    public static ApplicationModel InThreeZones { get; } = Application(Project("Search"), Service("search") with
    {
        Ports = Of(Port(8080, "http")),
        Replicas = new(Anywhere, 6),
        Placement = new() { Spreads = Of(new SpreadModel(Anywhere, Topology.Zones) { Required = true, MinDomains = 3 }) },
    });
}
