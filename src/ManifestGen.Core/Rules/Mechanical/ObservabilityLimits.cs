using ManifestGen.Rules.Observability;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN172, MGEN174 and MGEN183, and of MGEN173 what is mechanical: metrics and traces.</summary>
internal static class ObservabilityLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN172",
                "The metrics interval is out of range",
                "The metrics interval of {0} seconds is out of range: use 1 to 86400",
                RuleSeverity.Error,
                Category.Observability) { IsBlocking = true },
            Phrases.OnlyNumber),
        new(MetricsRule.NoEffect, broken => broken.Limit is MemberLimit
            ? Phrases.NoMember(broken)
            : [$"annotations cannot express {broken.Name}: remove it, or use another monitor"])
        {
            RemedyOf = broken => broken.Limit is MemberLimit ? null : RowRule.Removal(broken),
            IsListedElsewhere = true,
        },
        new(
            new(
                "MGEN174",
                "Metrics apply to Kubernetes only",
                "[Metrics] applies to Kubernetes only: in {0}, add the service to the configuration of Prometheus",
                RuleSeverity.Info,
                Category.Observability),
            broken => [Phrases.Targets(broken)]),
        new(
            new(
                "MGEN183",
                "The OtlpProtocol value is not defined",
                "OtlpProtocol {0} is not defined: use Grpc or HttpProtobuf",
                RuleSeverity.Error,
                Category.Observability) { IsBlocking = true },
            broken => [Phrases.Undefined(broken)]),
    ];
}
