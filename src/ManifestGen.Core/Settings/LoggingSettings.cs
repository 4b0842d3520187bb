using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class LoggingSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<LoggingAttribute, LoggingModel>(
        service => service.Docker.Logging,
        declared => declared.Origin,
        new SettingOf<LoggingModel>(NotIn("MGEN724", Kubernetes)),
        new(nameof(LoggingAttribute.MaxSize), logging => logging.MaxSize, OfFiles()),
        new(nameof(LoggingAttribute.MaxFiles), logging => logging.MaxFiles, Range("MGEN722", 1).WhereWritten(ComposeAndSwarm), OfFiles()),
        new(
            nameof(LoggingAttribute.Options),
            logging => logging.Options.Count > 0 ? logging.Options : null,
            OnlyWith("MGEN723", "a named driver", (LoggingModel logging) => logging.EffectiveDriver != LoggingModel.OfEngine).WhereWritten(ComposeAndSwarm)));

    private static Limit OfFiles() => OnlyWith("MGEN723", "a driver that keeps files", (LoggingModel logging) => logging.IsRotating).WhereWritten(ComposeAndSwarm);
}
