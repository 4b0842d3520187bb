using ManifestGen.Model;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN220 and MGEN221: how fast an autoscaler may act.</summary>
internal sealed class ScaleBehaviorRule : IServiceRule
{
    private const int MaxStabilizationSeconds = 3600;
    private const int MaxPeriodSeconds = 1800;

    internal static readonly Rule Invalid = new(
        "MGEN220",
        "The scaling behavior is not valid",
        "The scaling behavior is not valid, because {0}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    internal static readonly Rule NoEffect = new(
        "MGEN221",
        "The scaling behavior setting has no effect",
        "The scaling behavior has a setting without effect, because {0}",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [Invalid, NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var directions = new HashSet<ScaleDirection>();
        foreach (var behavior in service.Workload.IsScaled ? service.Scaling.Behaviors : default)
        {
            if (!directions.Add(behavior.Direction))
            {
                yield return Invalid.At(behavior.Origin, $"ScaleDirection.{behavior.Direction} is declared twice: keep one of them") with
                {
                    Remedy = service.Scaling.Behaviors.Any(other => other.Origin != behavior.Origin && other with { Origin = behavior.Origin } == behavior)
                        ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(behavior.Origin))
                        : null,
                };
            }
            else if (IsAlone(behavior) && behavior.PeriodSeconds is null)
            {
                yield return NoEffect.At(behavior.Origin, $"it sets nothing for ScaleDirection.{behavior.Direction}: set StabilizationSeconds, MaxPods or MaxPercent, or remove it") with
                {
                    Remedy = new Remedy("Remove it", RemedyEdit.RemoveAttribute(behavior.Origin)),
                };
            }
        }
    }

    /// <summary>Whether nothing is left to say without the period.</summary>
    internal static bool IsAlone(ScaleBehaviorModel behavior) => behavior is { StabilizationSeconds: null, Select: null, MaxPods: null, MaxPercent: null };

    /// <summary>Why a setting has no effect.</summary>
    internal static string ReasonOf(string setting) => setting == nameof(ScaleBehaviorAttribute.PeriodSeconds) ? "neither MaxPods nor MaxPercent applies" : "Select is Disabled";
}
