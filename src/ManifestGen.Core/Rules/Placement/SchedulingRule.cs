using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN288: names of objects of the cluster.</summary>
internal sealed class SchedulingRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN288",
        "The priority class or scheduler name is not valid",
        "{0} '{1}' is not a valid name: {2}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Placement.Scheduling is not { } scheduling
        ? []
        : from name in new[] { (Argument: nameof(scheduling.PriorityClass), Text: scheduling.PriorityClass), (Argument: nameof(scheduling.Scheduler), Text: scheduling.Scheduler) }
          where name.Text is not null && !ObjectName.IsValid(name.Text)
          let place = scheduling.Origin.Argument(name.Argument)
          select Invalid.At(place, name.Argument, Characters.OnOneLine(name.Text!), ObjectName.Description) with
          {
              Remedy = Remedy.Write(place, KubernetesNames.Corrected(name.Text!)),
          };
}
