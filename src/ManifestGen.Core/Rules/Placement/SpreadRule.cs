using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN280 and MGEN281: how the instances are spread.</summary>
internal sealed class SpreadRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN280",
        "The spread is not valid",
        "The spread is not valid, because {0}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    private static readonly Rule Twice = new(
        "MGEN281",
        "The spread topology is declared twice",
        "Topology.{0} is declared twice: keep one of the attributes",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Twice];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var topologies = new HashSet<Topology>();
        foreach (var spread in service.Placement.Spreads)
        {
            if (TopologyProblem.In(spread.Over) is { } problem)
            {
                yield return Invalid.At(spread.Origin.Argument("over"), problem);
            }
            else if (!topologies.Add(spread.Over))
            {
                yield return Twice.At(spread.Origin, spread.Over.ToString()) with
                {
                    Remedy = service.Placement.Spreads.Any(other => other.Origin != spread.Origin && other with { Origin = spread.Origin } == spread)
                        ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(spread.Origin))
                        : null,
                };
            }

            if (spread.MaxSkew is < 1)
            {
                var place = spread.Origin.Argument(nameof(spread.MaxSkew));
                yield return Invalid.At(place, $"MaxSkew cannot be {spread.MaxSkew.Value.ToText()}: use 1 or more") with
                {
                    Remedy = new Remedy("Set MaxSkew = 1", RemedyEdit.SetArgument(place, "1")),
                };
            }
        }
    }
}
