using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN201, MGEN202 and MGEN203: the fixed number of replicas.</summary>
internal sealed class ReplicasRule : IServiceRule
{
    private static readonly Rule WithAutoScale = new(
        "MGEN201",
        "Replicas has no effect together with AutoScale",
        "Replicas({0}) has no effect together with AutoScale({1}, {2}), which sets the number of replicas: remove one of them",
        RuleSeverity.Error,
        Category.Scaling);

    private static readonly Rule Negative = new(
        "MGEN202",
        "The number of replicas is negative",
        "The number of replicas cannot be {0}: use 0 or more",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule Zero = new(
        "MGEN203",
        "The number of replicas is zero",
        "Replicas(0) runs no replica of '{0}': use 1 or more",
        RuleSeverity.Warning,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [WithAutoScale, Negative, Zero];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // What has no number of instances to choose is told so.
        if (service is not { Replicas: { } replicas, Workload.IsScaled: true })
        {
            yield break;
        }

        var place = replicas.Origin.Argument("count");
        if (service.AutoScale is { } autoScale)
        {
            yield return WithAutoScale.At(replicas.Origin, replicas.Count.ToText(), autoScale.Min.ToText(), autoScale.Max.ToText()) with
            {
                Remedy = new Remedy("Remove Replicas", RemedyEdit.RemoveAttribute(replicas.Origin)),
            };
        }
        else if (replicas.Count < 0)
        {
            yield return Negative.At(place, replicas.Count.ToText()) with { Remedy = OneInstance(place) };
        }
        else if (replicas.Count == 0)
        {
            yield return Zero.At(place, service.Name) with { Remedy = OneInstance(place) };
        }
    }

    private static Remedy OneInstance(Place count) => new("Run one replica", RemedyEdit.SetArgument(count, "1"));
}
