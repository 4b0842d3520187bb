using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN262, MGEN263 and MGEN278: a budget says one thing, lets a pod go, and has others to keep.</summary>
internal sealed class DisruptionRule : IServiceRule
{
    private static readonly Rule BothBounds = new(
        "MGEN262",
        "The disruption budget has both MaxUnavailable and MinAvailable",
        "A disruption budget takes either MaxUnavailable or MinAvailable: remove MinAvailable, which has to change with the number of replicas",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule Blocks = new(
        "MGEN263",
        "The disruption budget prevents every eviction",
        "With {0} {1} of {2}, no pod can be evicted and its node cannot be drained: use MaxUnavailable = \"1\"",
        RuleSeverity.Error,
        Category.Workload);

    private static readonly Rule Nothing = new(
        "MGEN278",
        "A disruption budget cannot protect a single replica",
        "A disruption budget cannot protect the single replica of '{0}' while its node is drained: run two or more, or remove the budget",
        RuleSeverity.Info,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [BothBounds, Blocks, Nothing];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload is not { Disruption: { } disruption, IsScaled: true })
        {
            return [];
        }

        var min = disruption.Origin.Argument(nameof(disruption.MinAvailable));
        if (disruption is { MinAvailable: not null, MaxUnavailable: not null })
        {
            return [BothBounds.At(min) with { Remedy = WithTheStricter(disruption, service) }];
        }

        return application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) && (Blocking(disruption, service.MinimumReplicas) ?? Idle(disruption, service)) is { } finding ? [finding] : [];
    }

    // The one that lets fewer pods go keeps what the other one asks for. With an autoscaler, that is another one each time.
    private static Remedy? WithTheStricter(DisruptionModel disruption, ServiceModel service)
    {
        var instances = service.MinimumReplicas;
        if (service.AutoScale is not null || PodShare.Parse(disruption.MaxUnavailable) is not { } max || PodShare.Parse(disruption.MinAvailable) is not { } min)
        {
            return null;
        }

        var weaker = instances - max.Of(instances) >= min.Of(instances) ? nameof(disruption.MinAvailable) : nameof(disruption.MaxUnavailable);
        // What is left must let one go.
        return weaker == nameof(disruption.MaxUnavailable) && min.Of(instances) >= instances ? null : new Remedy($"Remove {weaker}", RemedyEdit.RemoveArgument(disruption.Origin.Argument(weaker)));
    }

    // An autoscaler may run several.
    private static Finding? Idle(DisruptionModel disruption, ServiceModel service) => service is not { AutoScale: null, MinimumReplicas: 1 } ? null :
        Nothing.At(disruption.Origin, service.Name) with { Remedy = new Remedy("Remove the budget", RemedyEdit.RemoveAttribute(disruption.Origin)) };

    private static Finding? Blocking(DisruptionModel disruption, int instances)
    {
        var max = disruption.Origin.Argument(nameof(disruption.MaxUnavailable));
        var number = $"{instances.ToText()} replica{(instances == 1 ? "" : "s")}";
        if (PodShare.Parse(disruption.MaxUnavailable) is { IsZero: true })
        {
            return Blocks.At(max, nameof(disruption.MaxUnavailable), disruption.MaxUnavailable!, number) with
            {
                Remedy = new Remedy("Set MaxUnavailable = \"1\"", RemedyEdit.SetArgument(max, "\"1\"")),
            };
        }

        // Nothing to take away is nothing to block.
        var min = disruption.Origin.Argument(nameof(disruption.MinAvailable));
        return instances < 1 || PodShare.Parse(disruption.MinAvailable) is not { IsMoreThanAll: false } available || available.Of(instances) < instances
            ? null
            : Blocks.At(min, nameof(disruption.MinAvailable), disruption.MinAvailable!, number) with
            {
                Remedy = new Remedy("Use MaxUnavailable = \"1\"", RemedyEdit.RemoveArgument(min), RemedyEdit.SetArgument(max, "\"1\"")),
            };
    }
}
