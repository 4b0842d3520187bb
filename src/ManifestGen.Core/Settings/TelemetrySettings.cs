using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class TelemetrySettings
{
    public static SettingTable Table { get; } = SettingTable.Of<TelemetryAttribute, TelemetryModel>(
        service => service.Observability.Telemetry,
        declared => declared.Origin,
        new SettingOf<TelemetryModel>(nameof(TelemetryAttribute.Protocol), telemetry => telemetry.Protocol, Member("MGEN183")));
}
