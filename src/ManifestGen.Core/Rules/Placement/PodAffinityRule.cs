using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Rules.Declaration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN289: the services that others are kept near to or away from.</summary>
internal sealed class PodAffinityRule : IServiceRule
{
    internal static readonly Rule InvalidTarget = new(
        "MGEN289",
        "The pod affinity does not target a service",
        "The pod affinity is not valid, because {0}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidTarget];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Placement.PodAffinities.SelectMany(TargetOf);

    private static IEnumerable<Finding> TargetOf(PodAffinityModel affinity)
    {
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
