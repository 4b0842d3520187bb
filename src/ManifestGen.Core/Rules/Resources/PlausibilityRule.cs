using ManifestGen.Model;
using ManifestGen.Rules.Storage;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN560: a number that lacks its unit, or has that of something else.</summary>
internal sealed class PlausibilityRule : IContainerRule
{
    private static readonly Rule OtherUnit = new(
        "MGEN560",
        "The quantity's unit is missing or implausible",
        "{0} '{1}' is implausible, because it {2}",
        RuleSeverity.Warning,
        Category.Resources);

    /// <summary>Which of two arguments may not be above the other one.</summary>
    private static readonly (string Lower, string Upper)[] Bounds =
    [
        (nameof(ResourcesModel.Cpu), nameof(ResourcesModel.CpuLimit)),
        (nameof(ResourcesModel.Memory), nameof(ResourcesModel.MemoryLimit)),
        (nameof(ResourcesModel.EphemeralStorage), nameof(ResourcesModel.EphemeralStorageLimit)),
        (nameof(VerticalScalingModel.MinCpu), nameof(VerticalScalingModel.MaxCpu)),
        (nameof(VerticalScalingModel.MinMemory), nameof(VerticalScalingModel.MaxMemory)),
    ];

    public IReadOnlyList<Rule> Rules => [OtherUnit];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from amount in AmountsOf(service)
        // Docker refuses so little memory, which MGEN304 says with what was meant.
        where !LimitRule.IsTooLow(amount)
        let problem = Plausibility.ProblemOf(amount)
        where problem is not null
        select OtherUnit.At(amount.Place, amount.Place.Argument!, amount.Text, problem) with { Remedy = RemedyOf(amount, service, application) };

    private static IEnumerable<Amount> AmountsOf(ServiceModel service) =>
    [
        .. Amount.DeclaredBy(service.Resources),
        .. service.Storage.Mounts.Where(mount => mount.Size is not null).Select(Amount.OfVolume),
        .. service.Docker.Logging is { MaxSize: { } size } logging ? [new Amount(nameof(logging.MaxSize), size, logging.Origin.Argument(nameof(logging.MaxSize)))] : Array.Empty<Amount>(),
        .. service.Scaling.Vertical is { } vertical ? BoundsOf(vertical) : [],
        .. service.Scaling.Metrics.Where(metric => metric is { IsOfContainer: true, AverageValue: not null }).Select(OfMetric),
    ];

    private static IEnumerable<Amount> BoundsOf(VerticalScalingModel vertical) =>
        from bound in new[]
        {
            (Resource: nameof(ResourcesModel.Cpu), Name: nameof(vertical.MinCpu), Text: vertical.MinCpu),
            (Resource: nameof(ResourcesModel.Cpu), Name: nameof(vertical.MaxCpu), Text: vertical.MaxCpu),
            (Resource: nameof(VerticalScalingModel), Name: nameof(vertical.MinMemory), Text: vertical.MinMemory),
            (Resource: nameof(VerticalScalingModel), Name: nameof(vertical.MaxMemory), Text: vertical.MaxMemory),
        }
        where bound.Text is not null
        select new Amount(bound.Resource, bound.Text!, vertical.Origin.Argument(bound.Name));

    private static Amount OfMetric(ScaleMetricModel metric) => new(
        metric.Metric == ScaleMetric.ContainerCpu ? nameof(ResourcesModel.Cpu) : nameof(ScaleMetricModel),
        metric.AverageValue!,
        metric.Origin.Argument(nameof(metric.AverageValue)));

    // Where it does not fit what else is declared, something else was meant.
    private static Remedy? RemedyOf(Amount amount, ServiceModel service, ApplicationModel application) =>
        Plausibility.MeantBy(amount) is { } text && Fits(amount with { Text = text }, service, application) ? Remedy.Write(amount.Place, text) : null;

    private static bool Fits(Amount meant, ServiceModel service, ApplicationModel application) =>
        AmountsOf(service).Where(other => other.Place.Origin == meant.Place.Origin && Plausibility.ProblemOf(other) is null).All(other => !IsAbove(meant, other) && !IsAbove(other, meant))
        && TemporaryVolumeSizeRule.Allows(meant, service, application);

    private static bool IsAbove(Amount lower, Amount upper) =>
        Bounds.Contains((lower.Place.Argument!, upper.Place.Argument!)) && lower.Quantity.CompareTo(upper.Quantity) > 0;
}
