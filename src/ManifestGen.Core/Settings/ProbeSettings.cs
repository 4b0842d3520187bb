using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

/// <summary>Those of all three probes.</summary>
internal static class ProbeSettings
{
    /// <summary>A day. Longer is a mistake, and the products that Compose and Swarm take must stay within 32 bits.</summary>
    private const int MaxSeconds = 24 * 60 * 60;

    private const int MaxCount = 10_000;

    private static readonly SettingOf<ProbeModel>[] Rows =
    [
        new(nameof(ProbeAttribute.InitialDelaySeconds), probe => probe.InitialDelaySeconds, Range("MGEN409", 0, MaxSeconds)),
        new(nameof(ProbeAttribute.PeriodSeconds), probe => probe.PeriodSeconds, Range("MGEN409", 1, MaxSeconds)),
        new(nameof(ProbeAttribute.TimeoutSeconds), probe => probe.TimeoutSeconds, Range("MGEN409", 1, MaxSeconds)),
        new(nameof(ProbeAttribute.FailureThreshold), probe => probe.FailureThreshold, Range("MGEN409", 1, MaxCount)),
        new(nameof(ReadinessProbeAttribute.SuccessThreshold), probe => probe.SuccessThreshold, Range("MGEN409", 1, MaxCount)),
        new(
            nameof(LivenessProbeAttribute.TerminationGracePeriodSeconds),
            probe => probe.TerminationGracePeriodSeconds,
            Range("MGEN409", 1, MaxSeconds),
            NotIn("MGEN418", ComposeAndSwarm)),
        new(nameof(ProbeAttribute.Kind), probe => probe.Kind, Member("MGEN408")) { IsParameter = true, IsDecisive = true },
        new(nameof(ProbeAttribute.Path), probe => probe.Path, Of(ProbeKind.Http)),
        new(nameof(ProbeAttribute.Scheme), probe => probe.Scheme, Of(ProbeKind.Http), Member("MGEN408")),
        new(nameof(ProbeAttribute.Headers), probe => probe.Headers.Count > 0 ? probe.Headers : null, Of(ProbeKind.Http)),
        new(nameof(ProbeAttribute.Port), probe => probe.Port, Of(ProbeKind.Http, ProbeKind.Tcp, ProbeKind.Grpc)),
        new(nameof(ProbeAttribute.GrpcService), probe => probe.GrpcService, Of(ProbeKind.Grpc)),
        new(nameof(ProbeAttribute.Command), probe => probe.Command.Count > 0 ? probe.Command : null, Of(ProbeKind.Exec)),
    ];

    public static SettingTable Table { get; } = SettingTable.OfEach<ProbeAttribute, ProbeModel>(service => service.Probes, probe => probe.Origin, Rows).InContainersToo();

    /// <summary>Whether its numbers can be reckoned with.</summary>
    public static bool IsInRange(ProbeModel probe) => Rows.All(row => row.ValueOf(probe) is not int number || row.Limits.OfType<RangeLimit>().All(range => range.Includes(number)));

    private static Limit Of(params ProbeKind[] kinds) => OnlyWith("MGEN408", string.Join(", ", kinds), (ProbeModel probe) => Array.IndexOf(kinds, probe.Kind) >= 0);
}
