using ManifestGen.Model;
using ManifestGen.Rules.Scaling;
using ManifestGen.Rules.Workload;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN219, MGEN227, MGEN230 and MGEN234, and of MGEN220, MGEN221, MGEN228 and MGEN231 what is mechanical: autoscalers.</summary>
internal static class ScalingLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN219",
                "The argument does not match the metric type",
                "The metric arguments are not valid, because {0}",
                RuleSeverity.Error,
                Category.Scaling) { IsBlocking = true },
            broken => broken.Limit is MemberLimit
                ? Phrases.NoMember(broken)
                : [$"ScaleMetric.{((ScaleMetricModel)broken.Declared).Metric} does not use {broken.Name}: remove it"])
        {
            RemedyOf = broken => broken.Limit is MemberLimit || broken.Setting.Property == nameof(ScaleOnAttribute.Name) ? null : RowRule.Removal(broken),
        },
        new(ScaleBehaviorRule.Invalid, broken => broken.Limit is MemberLimit ? Phrases.NoMember(broken) : Phrases.Bound(broken))
        {
            RemedyOf = broken => broken.Limit is MemberLimit ? null : RowRule.Nearest(broken),
            IsListedElsewhere = true,
        },
        new(ScaleBehaviorRule.NoEffect, broken => [$"{ScaleBehaviorRule.ReasonOf(broken.Name)}: remove {broken.Name}"])
        {
            RemedyOf = broken => ScaleBehaviorRule.IsAlone((ScaleBehaviorModel)broken.Declared)
                ? new Remedy("Remove ScaleBehavior", RemedyEdit.RemoveAttribute(broken.Place.Origin))
                : RowRule.Removal(broken),
            IsListedElsewhere = true,
        },
        new(
            new(
                "MGEN227",
                "The KEDA setting requires ScaleOnEvent",
                "{0} has no effect without ScaleOnEvent, because it is a setting of KEDA: remove it",
                RuleSeverity.Error,
                Category.Scaling),
            broken => [broken.Name]),
        new(EventScalingRule.Invalid, Phrases.Bound) { IsListedElsewhere = true },
        new(
            new(
                "MGEN230",
                "The workload kind does not support autoscaling",
                "{0} has no effect on {1}, because its nodes or its work determine the number of pods: remove it",
                RuleSeverity.Error,
                Category.Scaling),
            broken => [broken.Name, broken.Context.Kind.WithArticle()]),
        new(VerticalScalingRule.Invalid, broken => [broken.Name, Phrases.Undefined(broken), Phrases.Members(broken)]) { IsListedElsewhere = true },
        new(
            new(
                "MGEN234",
                "Vertical autoscaling applies to Kubernetes only",
                "VerticalAutoScale has no effect in {0}: the requests stay as declared in Resources",
                RuleSeverity.Info,
                Category.Scaling),
            broken => [Phrases.Targets(broken)]),
    ];
}
