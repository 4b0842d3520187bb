using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN285 and MGEN289: wishes by weight, and the services that others are kept near to or away from.</summary>
internal sealed class PodAffinityRule : IServiceRule
{
    private static readonly Rule InvalidWeight = new(
        "MGEN285",
        "The affinity weight is out of range",
        "Weight {0} is out of range: use 1 to 100, or remove it to make the rule a requirement",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    private static readonly Rule InvalidTarget = new(
        "MGEN289",
        "The pod affinity does not target a service",
        "The pod affinity is not valid, because {0}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidWeight, InvalidTarget];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
    [
        .. service.Placement.NodeAffinities.SelectMany(affinity => WeightOf(affinity.Origin, affinity.Weight)),
        .. service.Placement.PodAffinities.SelectMany(affinity => WeightOf(affinity.Origin, affinity.Weight).Concat(TargetOf(affinity))),
    ];

    private static IEnumerable<Finding> WeightOf(Origin origin, int? weight)
    {
        if (weight is < 1 or > 100)
        {
            var place = origin.Argument(nameof(PodAffinityAttribute.Weight));
            var nearest = weight < 1 ? "1" : "100";
            yield return InvalidWeight.At(place, weight.Value.ToText()) with
            {
                Remedy = new Remedy($"Set Weight = {nearest}", RemedyEdit.SetArgument(place, nearest)),
            };
        }
    }

    private static IEnumerable<Finding> TargetOf(PodAffinityModel affinity)
    {
        if (TopologyProblem.In(affinity.Within) is { } problem)
        {
            yield return InvalidTarget.At(affinity.Origin.Argument(nameof(affinity.Within)), problem);
        }

        if (affinity.ClassName is { } className)
        {
            if (affinity.Service.Length == 0)
            {
                yield return InvalidTarget.At(affinity.Origin.Argument("serviceType"), $"'{className}' is not a service: name a class with [ContainerService], or use the service's name");
            }
        }
        else if (!ServiceNameRule.IsValid(affinity.Service))
        {
            var place = affinity.Origin.Argument("service");
            yield return InvalidTarget.At(place, $"'{Characters.OnOneLine(affinity.Service)}' is not a valid service name: use the value of its label app.kubernetes.io/name") with
            {
                Remedy = KebabCase.Of(affinity.Service, ServiceNameRule.MaxLength) is { } name && ServiceNameRule.IsValid(name) ? Remedy.Write(place, name) : null,
            };
        }
    }
}
