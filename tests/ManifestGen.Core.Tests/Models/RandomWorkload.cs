using CsCheck;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomWorkload
{
    private static readonly Origin At = RandomModels.Declared;

    private static readonly Gen<string> Share = RandomModels.Mostly(Gen.OneOf<string>("1", "2", "25%", "100%", "0"), Gen.OneOf<string>("", "-1", "101%", "a"));

    private static readonly Gen<string> Cron = RandomModels.Mostly(
        Gen.OneOf<string>("0 3 * * *", "*/5 8-18 * * MON-FRI", "@daily", "30 2 31 2 *"), Gen.OneOf<string>("", "* * * * 7", "0 0 3 * * *", "TZ=UTC * * * * *"));

    private static readonly Gen<string> Zone = RandomModels.Mostly(Gen.OneOf<string>("Europe/Berlin", "Etc/UTC"), Gen.OneOf<string>("", "Local", "W. Europe Standard Time"));

    private static readonly Gen<bool?> Flag = Gen.OneOf<bool?>(null, null, true, false);

    private static readonly Gen<DisruptionModel> Disruption =
        from max in RandomModels.Optional(Share)
        from min in RandomModels.Optional(Share)
        select new DisruptionModel(At) { MaxUnavailable = max, MinAvailable = min };

    /// <summary>Mostly a Deployment, and else each of the other kinds.</summary>
    public static Gen<WorkloadModel> Any(Gen<int> number, Gen<string> text) =>
        from kind in Gen.Frequency((5, Gen.Const((WorkloadKind?)null)), (1, Gen.OneOf<WorkloadKind?>(WorkloadKind.StatefulSet, WorkloadKind.DaemonSet)))
        from isJob in Gen.Frequency((5, false), (1, true))
        from job in Job(number)
        from schedule in Gen.Frequency((8, Gen.Const((ScheduleModel?)null)), (1, Schedule(number).Select(schedule => (ScheduleModel?)schedule)))
        from rollout in RandomModels.Optional(Rollout(number))
        from disruption in RandomModels.Optional(Disruption)
        from shutdown in RandomModels.Optional(Shutdown(number, text))
        from postStart in RandomModels.Optional(Hook(text))
        select new WorkloadModel
        {
            DeclaredKind = kind,
            Job = isJob ? job : null,
            Schedule = schedule,
            Rollout = rollout,
            Disruption = disruption,
            Shutdown = shutdown,
            PostStart = postStart,
        };

    private static Gen<JobModel> Job(Gen<int> number) =>
        from numbers in RandomModels.Optional(number).Array[5]
        from isIndexed in Flag
        from again in Gen.OneOf<(JobRestart? Restart, JobRerun? Rerun)>((null, JobRerun.EachSync), (JobRestart.Never, null), (JobRestart.OnFailure, JobRerun.OnChange))
        from ignores in Flag
        from codes in RandomModels.Mostly(Gen.Int[1, 255].Array[0, 3], Gen.Int[-1, 300].Array[0, 3])
        select new JobModel(At)
        {
            IgnoreDisruptions = ignores,
            FailOnExitCodes = new(codes),
            Completions = numbers[0],
            Parallelism = numbers[1],
            BackoffLimit = numbers[2],
            DeadlineSeconds = numbers[3],
            TimeToLiveSeconds = numbers[4],
            Indexed = isIndexed,
            Restart = again.Restart,
            Rerun = again.Rerun,
        };

    private static Gen<ScheduleModel> Schedule(Gen<int> number) =>
        from cron in Cron
        from zone in RandomModels.Optional(Zone)
        from numbers in RandomModels.Optional(number).Array[3]
        from isSuspended in Flag
        select new ScheduleModel(At, cron)
        {
            TimeZone = zone,
            StartingDeadlineSeconds = numbers[0],
            SuccessfulJobsHistory = numbers[1],
            FailedJobsHistory = numbers[2],
            Suspend = isSuspended,
        };

    private static Gen<RolloutModel> Rollout(Gen<int> number) =>
        from strategy in Gen.OneOf<RolloutStrategy?>(null, null, RolloutStrategy.Recreate, RolloutStrategy.OnDelete)
        from surge in RandomModels.Optional(Share)
        from unavailable in RandomModels.Optional(Share)
        from numbers in RandomModels.Optional(number).Array[4]
        select new RolloutModel(At)
        {
            Strategy = strategy,
            MaxSurge = surge,
            MaxUnavailable = unavailable,
            MinReadySeconds = numbers[0],
            ProgressDeadlineSeconds = numbers[1],
            RevisionHistoryLimit = numbers[2],
            Partition = numbers[3],
        };

    private static Gen<ShutdownModel> Shutdown(Gen<int> number, Gen<string> text) =>
        from numbers in RandomModels.Optional(number).Array[3]
        from hook in RandomModels.Optional(Hook(text))
        select new ShutdownModel(At) { TimeoutSeconds = numbers[0], PreStopSeconds = numbers[1], GracePeriodSeconds = numbers[2], PreStop = hook };

    private static Gen<HookModel> Hook(Gen<string> text) =>
        from path in RandomModels.Optional(Gen.OneOf<string>("/warm-up", "/a?b=$c", "a b"))
        from command in text.Array[1, 3]
        select new HookModel(At) { Path = path, Command = path is null ? new(command) : default };
}
