using ManifestGen.Facts;
using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class JobSettings
{
    /// <summary>What the API server allows for a job whose completions are numbered.</summary>
    private const int MaxPods = 100_000;

    public static SettingTable Table { get; } = SettingTable.Of<JobAttribute, JobModel>(
        service => service.Workload.Job,
        job => job.Origin,
        new(
            nameof(JobAttribute.Completions),
            job => job.Completions,
            Range("MGEN247", 1, MaxPods),
            // One replica for a service with published ports, and one at a time where somebody starts it.
            NotIn("MGEN272", Compose).When((JobModel job, SettingContext at) => job.Completions > 1 && PublishedPorts.AnyOf(at.Service)),
            NotIn("MGEN272", Swarm).When((JobModel job, SettingContext at) => job.Completions > 1 && at.Service.Workload.Schedule is not null)),
        new(nameof(JobAttribute.Parallelism), job => job.Parallelism, Range("MGEN247", 0, MaxPods), NotIn("MGEN272", ComposeAndSwarm)),
        new(nameof(JobAttribute.BackoffLimit), job => job.BackoffLimit, Range("MGEN247", 0)),
        new(nameof(JobAttribute.DeadlineSeconds), job => job.DeadlineSeconds, Range("MGEN247", 1), NotIn("MGEN272", ComposeAndSwarm)),
        new(nameof(JobAttribute.TimeToLiveSeconds), job => job.TimeToLiveSeconds, Range("MGEN247", 0), NotIn("MGEN272", ComposeAndSwarm)),
        new(nameof(JobAttribute.Indexed), job => job.Indexed, NotIn("MGEN272", ComposeAndSwarm).When((JobModel job, SettingContext _) => job.Indexed == true)),
        new(nameof(JobAttribute.Restart), job => job.Restart, Member("MGEN014"), NotIn("MGEN272", ComposeAndSwarm)),
        new(
            nameof(JobAttribute.Rerun),
            job => job.Rerun,
            Member("MGEN014"),
            NotIn("MGEN272", ComposeAndSwarm).When((JobModel job, SettingContext _) => job.Rerun == JobRerun.EachSync)),
        new(
            nameof(JobAttribute.IgnoreDisruptions),
            job => job.IgnoreDisruptions,
            NotIn("MGEN272", ComposeAndSwarm).When((JobModel job, SettingContext _) => job.IgnoreDisruptions == true)),
        new(nameof(JobAttribute.FailOnExitCodes), job => job.FailOnExitCodes.Count > 0 ? job : null, NotIn("MGEN272", ComposeAndSwarm)));
}
