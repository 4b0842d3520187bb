namespace ManifestGen;

/// <summary>How fast <see cref="AutoScaleAttribute"/> adds or removes replicas. Use one attribute for each direction.</summary>
/// <remarks>
/// Kubernetes: <c>behavior.scaleUp</c> or <c>behavior.scaleDown</c> of the HorizontalPodAutoscaler, or of the one that a ScaledObject creates. Settings that
/// are omitted keep Kubernetes' defaults: up at once, by four pods or by 100 percent in 15 seconds; down after five minutes, to any number.
/// Compose and Swarm have no autoscaling (MGEN211).
/// Errors: MGEN212 (without <see cref="AutoScaleAttribute"/>), MGEN230 (a workload that does not scale), MGEN220 (numbers, a direction twice), MGEN221 (an argument without effect).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ScaleBehaviorAttribute : ManifestAttribute
{
    /// <summary>Limits one direction.</summary>
    /// <param name="direction">Whether it applies to adding or removing replicas.</param>
    public ScaleBehaviorAttribute(ScaleDirection direction) => Direction = direction;

    /// <summary>Whether it applies to adding or removing replicas.</summary>
    public ScaleDirection Direction { get; }

    /// <summary>
    /// For how long, in seconds, the autoscaler looks back before it acts, so that a short peak or gap changes nothing: 0 to 3600.
    /// Default: 0 upwards, 300 downwards.
    /// </summary>
    public int StabilizationSeconds { get; set; }

    /// <summary>The most replicas to add or remove within <see cref="PeriodSeconds"/>. At least 1.</summary>
    public int MaxPods { get; set; }

    /// <summary>The most replicas to add or remove, in percent, within <see cref="PeriodSeconds"/>. At least 1.</summary>
    public int MaxPercent { get; set; }

    /// <summary>The time in seconds for which <see cref="MaxPods"/> and <see cref="MaxPercent"/> hold: 1 to 1800. Default: 60.</summary>
    public int PeriodSeconds { get; set; }

    /// <summary>Which of <see cref="MaxPods"/> and <see cref="MaxPercent"/> decides. Default: <see cref="ScalePolicySelect.Max"/>.</summary>
    public ScalePolicySelect Select { get; set; }
}

/// <summary>A direction in which an autoscaler changes the number of replicas.</summary>
public enum ScaleDirection
{
    /// <summary>More replicas.</summary>
    Up,

    /// <summary>Fewer replicas.</summary>
    Down,
}

/// <summary>Which of several limits decides.</summary>
public enum ScalePolicySelect
{
    /// <summary>The one that allows the larger change.</summary>
    Max,

    /// <summary>The one that allows the smaller change.</summary>
    Min,

    /// <summary>None: the number never changes in this direction.</summary>
    Disabled,
}
