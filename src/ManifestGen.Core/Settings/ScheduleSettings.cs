using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ScheduleSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<ScheduleAttribute, ScheduleModel>(
        service => service.Workload.Schedule,
        schedule => schedule.Origin,
        new SettingOf<ScheduleModel>(NotIn("MGEN273", ComposeAndSwarm)),
        new(nameof(ScheduleAttribute.Concurrency), schedule => schedule.Concurrency, Member("MGEN014")),
        new(nameof(ScheduleAttribute.StartingDeadlineSeconds), schedule => schedule.StartingDeadlineSeconds, Range("MGEN247", 0)),
        new(nameof(ScheduleAttribute.SuccessfulJobsHistory), schedule => schedule.SuccessfulJobsHistory, Range("MGEN247", 0)),
        new(nameof(ScheduleAttribute.FailedJobsHistory), schedule => schedule.FailedJobsHistory, Range("MGEN247", 0)));
}
