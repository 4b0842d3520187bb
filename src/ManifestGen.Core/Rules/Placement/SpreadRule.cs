using ManifestGen.Model;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN281: a topology is spread over once.</summary>
internal sealed class SpreadRule : IServiceRule
{
    private static readonly Rule Twice = new(
        "MGEN281",
        "The spread topology is declared twice",
        "Topology.{0} is declared twice: keep one of the attributes",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Twice];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var topologies = new HashSet<Topology>();
        foreach (var spread in service.Placement.Spreads)
        {
            if (Enum.IsDefined(typeof(Topology), spread.Over) && !topologies.Add(spread.Over))
            {
                yield return Twice.At(spread.Origin, spread.Over.ToString()) with
                {
                    Remedy = service.Placement.Spreads.Any(other => other.Origin != spread.Origin && other with { Origin = spread.Origin } == spread)
                        ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(spread.Origin))
                        : null,
                };
            }
        }
    }
}
