using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SchedulingSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<SchedulingAttribute, SchedulingModel>(
        service => service.Placement.Scheduling,
        scheduling => scheduling.Origin,
        new SettingOf<SchedulingModel>(NotIn("MGEN291", ComposeAndSwarm)),
        new(nameof(SchedulingAttribute.PriorityClass), scheduling => scheduling.PriorityClass, Written("MGEN288", Syntaxes.ObjectName)),
        new(nameof(SchedulingAttribute.Scheduler), scheduling => scheduling.Scheduler, Written("MGEN288", Syntaxes.ObjectName)));
}
