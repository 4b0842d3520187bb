using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class PlacementRows
{
    public static readonly DropRow[] All =
    [
        ("SpreadAttribute.Over", Service + "[Spread(Topology.Hosts)]", Service + "[Spread(Topology.Zones)]"),
        ("NodeSelectorAttribute.Key", Service + """[NodeSelector("a", "1")]""", Service + """[NodeSelector("b", "1")]"""),
        ("NodeSelectorAttribute.Value", Service + """[NodeSelector("a", "1")]""", Service + """[NodeSelector("a", "2")]"""),
        ("NodeAffinityAttribute.Key", Service + """[NodeAffinity("a", NodeOperator.In, "1")]""", Service + """[NodeAffinity("b", NodeOperator.In, "1")]"""),
        ("NodeAffinityAttribute.Operator", Service + """[NodeAffinity("a", NodeOperator.In, "1")]""", Service + """[NodeAffinity("a", NodeOperator.NotIn, "1")]"""),
        ("NodeAffinityAttribute.Values", Service + """[NodeAffinity("a", NodeOperator.In, "1")]""", Service + """[NodeAffinity("a", NodeOperator.In, "2")]"""),
        ("TolerationAttribute.Key", Service + "[Toleration]", Service + """[Toleration("a")]"""),
        ("TolerationAttribute.Value", Service + """[Toleration("a")]""", Service + """[Toleration("a", Value = "1")]"""),
        ("TolerationAttribute.Effect", Service + """[Toleration("a")]""", Service + """[Toleration("a", Effect = TaintEffect.NoSchedule)]"""),
        ("TolerationAttribute.Seconds", Service + """[Toleration("a", Effect = TaintEffect.NoExecute)]""", Service + """[Toleration("a", Effect = TaintEffect.NoExecute, Seconds = 1)]"""),
        ("PodAffinityAttribute.Service", Service + """[PodAffinity("a")]""", Service + """[PodAffinity("b")]"""),
        ("PodAffinityAttribute.ServiceType", Service, Service + "[PodAffinity(typeof(Catalog))]"),
        ("PodAffinityAttribute.Anti", Service + """[PodAffinity("a")]""", Service + """[PodAffinity("a", Anti = true)]"""),
        ("SchedulingAttribute.PriorityClass", Service, Service + """[Scheduling(PriorityClass = "a")]"""),
        ("SchedulingAttribute.Scheduler", Service, Service + """[Scheduling(Scheduler = "a")]"""),
    ];
}
