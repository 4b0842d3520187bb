using System.Text.RegularExpressions;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

public static partial class KubernetesApiRules
{
    /// <summary>As the validation of <c>autoscaling/v2</c>: for each type of metric, the targets that it must and may have.</summary>
    private static IEnumerable<string> OfAutoscaler(V2HorizontalPodAutoscaler autoscaler) =>
    [
        .. Offending("autoscaler bounds", [autoscaler.Spec], spec => spec.MinReplicas >= 1 && spec.MinReplicas <= spec.MaxReplicas),
        .. Offending("autoscaler metrics", [autoscaler.Spec.Metrics], metrics => metrics.Count > 0),
        .. autoscaler.Spec.Metrics.SelectMany(OfMetric),
        .. OfScaling(autoscaler.Spec.Behavior?.ScaleUp),
        .. OfScaling(autoscaler.Spec.Behavior?.ScaleDown),
    ];

    private static IEnumerable<string> OfMetric(V2MetricSpec metric)
    {
        var sources = new object?[] { metric.Resource, metric.ContainerResource, metric.Pods, metric.ObjectProperty, metric.External };
        return
        [
            .. Offending("sources of a metric", [sources.Count(source => source is not null)], count => count == 1),
            .. metric.Type switch
            {
                "Resource" => OfTarget(metric.Resource.Target, "Utilization"),
                "ContainerResource" =>
                [
                    .. OfTarget(metric.ContainerResource.Target, "Utilization", "AverageValue"),
                    .. Offending("container", [metric.ContainerResource.Container], name => name.Length > 0),
                ],
                "Pods" => [.. OfTarget(metric.Pods.Target, "AverageValue"), .. OfIdentifier(metric.Pods.Metric)],
                "Object" =>
                [
                    .. OfTarget(metric.ObjectProperty.Target, "Value", "AverageValue"),
                    .. OfIdentifier(metric.ObjectProperty.Metric),
                    .. Offending(
                        "described object",
                        [metric.ObjectProperty.DescribedObject],
                        described => PathSegment().IsMatch(described.Kind) && PathSegment().IsMatch(described.Name) && GroupVersion().IsMatch(described.ApiVersion)),
                ],
                "External" => [.. OfTarget(metric.External.Target, "Value", "AverageValue"), .. OfIdentifier(metric.External.Metric)],
                _ => [$"metric type {metric.Type}"],
            },
        ];
    }

    private static IEnumerable<string> OfIdentifier(V2MetricIdentifier identifier) =>
    [
        .. Offending("metric name", [identifier.Name], name => PathSegment().IsMatch(name)),
        .. Offending("selector", identifier.Selector?.MatchLabels, label => LabelKey().IsMatch(label.Key) && LabelValue().IsMatch(label.Value)),
    ];

    private static IEnumerable<string> OfTarget(V2MetricTarget target, params string[] types) =>
    [
        .. Offending("target type", [target.Type], types.Contains),
        .. Offending(
            "target",
            [target],
            _ => (target.Value is not null, target.AverageValue is not null, target.AverageUtilization is not null)
                == (target.Type == "Value", target.Type == "AverageValue", target.Type == "Utilization")),
        .. Offending("amount", new[] { target.Value, target.AverageValue }.OfType<ResourceQuantity>(), quantity => quantity.ToDecimal() > 0),
        .. Offending("utilization", [target.AverageUtilization], percent => percent is null or >= 1),
    ];

    private static IEnumerable<string> OfScaling(V2HPAScalingRules? rules) => rules is null
        ? []
        :
        [
            .. Offending("stabilization", [rules.StabilizationWindowSeconds], seconds => seconds is null or (>= 0 and <= 3600)),
            .. Offending("select policy", [rules.SelectPolicy], policy => policy is null or "Max" or "Min" or "Disabled"),
            .. Offending("policy", rules.Policies, policy => policy is { Type: "Pods" or "Percent", Value: > 0, PeriodSeconds: > 0 and <= 1800 }),
        ];

    [GeneratedRegex(@"\A(?!\.{1,2}\z)[^/%]+\z")]
    private static partial Regex PathSegment();

    [GeneratedRegex(@"\A([a-z0-9.-]+/)?v[0-9a-z]+\z")]
    private static partial Regex GroupVersion();
}
