using ManifestGen.Model;
using ManifestGen.Rules.Resources;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN231, MGEN232 and MGEN233: the bounds of a VerticalPodAutoscaler, and who else changes with the same resource.</summary>
internal sealed class VerticalScalingRule : IServiceRule
{
    internal static readonly Rule Invalid = new(
        "MGEN231",
        "The VerticalAutoScale argument is not valid",
        "{0} '{1}' is not valid: use {2}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule MinAboveMax = new(
        "MGEN232",
        "The VerticalAutoScale minimum exceeds the maximum",
        "{0} '{1}' is above {2} '{3}': lower it, or raise the maximum",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule TwoScalers = new(
        "MGEN233",
        "Horizontal and vertical autoscaling use the same resource",
        "VerticalUpdateMode.{0} changes the {1} request, and AutoScale scales by a percentage of it: use VerticalUpdateMode.Off, or scale by another metric",
        RuleSeverity.Warning,
        Category.Scaling);

    public IReadOnlyList<Rule> Rules => [Invalid, MinAboveMax, TwoScalers];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Scaling.Vertical is not { } vertical
        ? []
        :
        [
            .. BoundsOf(vertical, "Cpu", vertical.MinCpu, vertical.MaxCpu, "cores such as '500m' or '2'"),
            .. BoundsOf(vertical, "Memory", vertical.MinMemory, vertical.MaxMemory, "bytes such as '256Mi'"),
            .. Rivals(vertical, service),
        ];

    private static IEnumerable<Finding> BoundsOf(VerticalScalingModel vertical, string resource, string? min, string? max, string example)
    {
        var bounds = new[] { (Name: "Min" + resource, Text: min), (Name: "Max" + resource, Text: max) };
        var invalid = bounds.Where(bound => bound.Text is not null && !IsAmount(bound.Text, out _)).ToArray();
        foreach (var (name, text) in invalid)
        {
            var place = vertical.Origin.Argument(name);
            yield return Invalid.At(place, name, Characters.OnOneLine(text!), example) with { Remedy = Remedy.Write(place, QuantityCorrection.Of(new Amount(resource + "Limit", text!, place))) };
        }

        // What cannot be meant is MGEN560's.
        if (invalid.Length == 0 && bounds.All(bound => bound.Text is null || Plausibility.ProblemOf(new Amount(resource, bound.Text, vertical.Origin)) is null) && IsAmount(min, out var least) && IsAmount(max, out var most) && least.CompareTo(most) > 0)
        {
            yield return MinAboveMax.At(vertical.Origin.Argument(bounds[0].Name), bounds[0].Name, min!, bounds[1].Name, max!) with
            {
                Remedy = new Remedy(
                    "Swap the bounds",
                    RemedyEdit.SetArgument(vertical.Origin.Argument(bounds[0].Name), CSharpLiteral.Of(max!)),
                    RemedyEdit.SetArgument(vertical.Origin.Argument(bounds[1].Name), CSharpLiteral.Of(min!))),
            };
        }
    }

    private static IEnumerable<Finding> Rivals(VerticalScalingModel vertical, ServiceModel service)
    {
        var isCpu = service.EffectiveCpuUtilization is not null || Measures(service, ScaleMetric.ContainerCpu);
        var isMemory = service.AutoScale?.MemoryUtilization is not null || Measures(service, ScaleMetric.ContainerMemory);
        if (vertical.EffectiveMode != VerticalUpdateMode.Off && (isCpu || isMemory))
        {
            var place = vertical.Origin.Argument(nameof(vertical.Mode));
            yield return TwoScalers.At(place, vertical.EffectiveMode.ToString(), isCpu ? "CPU" : "memory") with
            {
                Remedy = new Remedy("Recommend only", RemedyEdit.RemoveArgument(place)),
            };
        }
    }

    private static bool Measures(ServiceModel service, ScaleMetric metric) =>
        service.AutoScale is not null && service.Scaling.Metrics.Any(candidate => candidate.Metric == metric && candidate.Utilization is not null);

    private static bool IsAmount(string? text, out Quantity quantity) =>
        Quantity.TryParse(text, out quantity) && quantity is { IsZero: false, IsNegative: false };
}
