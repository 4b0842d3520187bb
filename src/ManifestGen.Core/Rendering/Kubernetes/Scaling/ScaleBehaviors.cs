using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>How fast a HorizontalPodAutoscaler acts. What is not written is Kubernetes' default, policies too.</summary>
internal static class ScaleBehaviors
{
    public static YamlNode? Render(ScalingModel scaling) => new YamlMap
    {
        { "scaleUp", Rules(scaling, ScaleDirection.Up) },
        { "scaleDown", Rules(scaling, ScaleDirection.Down) },
    }.OrNull();

    private static YamlNode? Rules(ScalingModel scaling, ScaleDirection direction) =>
        scaling.Behaviors.FirstOrDefault(behavior => behavior.Direction == direction) is not { } behavior ? null : new YamlMap
        {
            { "stabilizationWindowSeconds", behavior.StabilizationSeconds },
            { "selectPolicy", behavior.Select?.ToString() },
            {
                "policies", YamlList.Of(
                [
                    Policy("Pods", behavior.MaxPods, behavior),
                    Policy("Percent", behavior.MaxPercent, behavior),
                ]).OrNull()
            },
        }.OrNull();

    private static YamlNode? Policy(string type, int? value, ScaleBehaviorModel behavior) => value is null ? null : new YamlMap
    {
        { "type", type },
        { "value", value },
        { "periodSeconds", behavior.EffectivePeriodSeconds },
    };
}
