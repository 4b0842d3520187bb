using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN220 and MGEN221: how fast an autoscaler may act.</summary>
internal sealed class ScaleBehaviorRule : IServiceRule
{
    private const int MaxStabilizationSeconds = 3600;
    private const int MaxPeriodSeconds = 1800;

    private static readonly Rule Invalid = new(
        "MGEN220",
        "The scaling behavior is not valid",
        "The scaling behavior is not valid, because {0}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule NoEffect = new(
        "MGEN221",
        "The scaling behavior setting has no effect",
        "The scaling behavior has a setting without effect, because {0}",
        RuleSeverity.Error,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [Invalid, NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var directions = new HashSet<ScaleDirection>();
        foreach (var behavior in service.Scaling.Behaviors)
        {
            if (behavior.Direction is not (ScaleDirection.Up or ScaleDirection.Down))
            {
                yield return Invalid.At(
                    behavior.Origin.Argument("direction"), $"ScaleDirection {((int)behavior.Direction).ToText()} does not exist: use Up or Down");
            }
            else if (!directions.Add(behavior.Direction))
            {
                yield return Invalid.At(behavior.Origin, $"ScaleDirection.{behavior.Direction} is declared twice: keep one of them") with
                {
                    Remedy = service.Scaling.Behaviors.Any(other => other.Origin != behavior.Origin && other with { Origin = behavior.Origin } == behavior)
                        ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(behavior.Origin))
                        : null,
                };
            }
            else
            {
                foreach (var finding in OutOfRange(behavior).Concat(WithoutEffect(behavior)))
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<Finding> OutOfRange(ScaleBehaviorModel behavior)
    {
        if (behavior.Select is < ScalePolicySelect.Max or > ScalePolicySelect.Disabled)
        {
            yield return Invalid.At(
                behavior.Origin.Argument(nameof(behavior.Select)), $"ScalePolicySelect {((int)behavior.Select).ToText()} does not exist: use Max, Min or Disabled");
        }

        (string Argument, int? Value, int Min, int Max)[] numbers =
        [
            (nameof(behavior.StabilizationSeconds), behavior.StabilizationSeconds, 0, MaxStabilizationSeconds),
            (nameof(behavior.MaxPods), behavior.MaxPods, 1, int.MaxValue),
            (nameof(behavior.MaxPercent), behavior.MaxPercent, 1, int.MaxValue),
            (nameof(behavior.PeriodSeconds), behavior.PeriodSeconds, 1, MaxPeriodSeconds),
        ];
        foreach (var (argument, value, min, max) in numbers)
        {
            if (value < min || value > max)
            {
                var nearest = (value < min ? min : max).ToText();
                var place = behavior.Origin.Argument(argument);
                yield return Invalid.At(place, $"{argument} cannot be {value.Value.ToText()}: use {(value < min ? "at least" : "at most")} {nearest}") with
                {
                    Remedy = new Remedy($"Set {argument} = {nearest}", RemedyEdit.SetArgument(place, nearest)),
                };
            }
        }
    }

    private static IEnumerable<Finding> WithoutEffect(ScaleBehaviorModel behavior)
    {
        var isDisabled = behavior.Select == ScalePolicySelect.Disabled;
        var hasPolicy = behavior.MaxPods is not null || behavior.MaxPercent is not null;
        if (behavior is { StabilizationSeconds: null, PeriodSeconds: null, Select: null } && !hasPolicy)
        {
            yield return NoEffect.At(behavior.Origin, $"it sets nothing for ScaleDirection.{behavior.Direction}: set StabilizationSeconds, MaxPods or MaxPercent, or remove it") with
            {
                Remedy = new Remedy("Remove it", RemedyEdit.RemoveAttribute(behavior.Origin)),
            };
        }

        (string Argument, bool HasNoEffect, string Because)[] arguments =
        [
            (nameof(behavior.MaxPods), isDisabled && behavior.MaxPods is not null, "Select is Disabled"),
            (nameof(behavior.MaxPercent), isDisabled && behavior.MaxPercent is not null, "Select is Disabled"),
            (nameof(behavior.PeriodSeconds), behavior.PeriodSeconds is not null && (isDisabled || !hasPolicy), "neither MaxPods nor MaxPercent applies"),
        ];
        // Without the period, nothing would be left to say.
        var isAlone = behavior is { StabilizationSeconds: null, Select: null } && !hasPolicy;
        foreach (var (argument, _, because) in arguments.Where(argument => argument.HasNoEffect))
        {
            var place = behavior.Origin.Argument(argument);
            yield return NoEffect.At(place, $"{because}: remove {argument}") with
            {
                Remedy = isAlone ? new Remedy("Remove ScaleBehavior", RemedyEdit.RemoveAttribute(behavior.Origin)) : Remedy.Remove(place),
            };
        }
    }
}
