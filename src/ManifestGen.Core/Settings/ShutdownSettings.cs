using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ShutdownSettings
{
    /// <summary>A day. Longer is a mistake, and the sum of delay, timeout and slack must stay within 32 bits.</summary>
    public const int MaxSeconds = 24 * 60 * 60;

    private static readonly Func<ShutdownModel, SettingContext, bool> IsWaiting = (shutdown, _) => shutdown is { PreStopSeconds: > 0, PreStop: null };

    public static SettingTable Table { get; } = SettingTable.Of<ShutdownAttribute, ShutdownModel>(
        service => service.Workload.Shutdown,
        shutdown => shutdown.Origin,
        new(nameof(ShutdownAttribute.TimeoutSeconds), shutdown => shutdown.TimeoutSeconds, Range("MGEN247", 0, MaxSeconds)) { IsParameter = true },
        new(
            nameof(ShutdownAttribute.PreStopSeconds),
            shutdown => shutdown.PreStopSeconds,
            Range("MGEN247", 0, MaxSeconds),
            NotIn("MGEN276", ComposeAndSwarm).When(IsWaiting),
            // Without the attribute the delay is left out.
            Since(ShutdownModel.PauseSince.Major, ShutdownModel.PauseSince.Minor, "A pre-stop delay").When(IsWaiting)),
        new(nameof(ShutdownAttribute.PreStopCommand), shutdown => shutdown.PreStop is { Command.Count: > 0 } hook ? hook : null, NotIn("MGEN276", Swarm)),
        new(nameof(ShutdownAttribute.PreStopPath), shutdown => shutdown.PreStop?.Path, NotIn("MGEN276", ComposeAndSwarm)),
        new(nameof(ShutdownAttribute.GracePeriodSeconds), shutdown => shutdown.GracePeriodSeconds, Range("MGEN247", 0, MaxSeconds)));
}
