using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN247: the numbers of a job, a schedule, a rollout and a shutdown.</summary>
internal sealed class NumberRule : IServiceRule
{
    /// <summary>A day. Longer is a mistake, and the sum of pause, timeout and slack must stay within 32 bits.</summary>
    public const int MaxSeconds = 24 * 60 * 60;

    /// <summary>What the API server allows for a job whose completions are numbered.</summary>
    private const int MaxPods = 100_000;

    private static readonly Rule OutOfRange = new(
        "MGEN247",
        "The workload setting is out of range",
        "{0} {1} is out of range: use {2}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [OutOfRange];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from number in NumbersOf(service.Workload)
        let place = number.Place
        where number.Value < number.Minimum || number.Value > number.Maximum
        select OutOfRange.At(place, Capitalized(place.Argument!), number.Value!.Value.ToText(), RangeOf(number)) with { Remedy = RemedyOf(number) };

    private static IEnumerable<Number> NumbersOf(WorkloadModel workload) =>
    [
        .. workload.Job is { } job ? NumbersOf(job) : [],
        .. workload.Schedule is { } schedule ? NumbersOf(schedule) : [],
        .. workload is { Rollout: { } rollout, RunsToCompletion: false } ? NumbersOf(rollout) : [],
        .. workload.Shutdown is { } shutdown ? NumbersOf(shutdown) : [],
    ];

    private static Number[] NumbersOf(JobModel job) =>
    [
        new(job.Origin.Argument(nameof(job.Completions)), job.Completions, 1, MaxPods),
        new(job.Origin.Argument(nameof(job.Parallelism)), job.Parallelism, 0, MaxPods),
        new(job.Origin.Argument(nameof(job.BackoffLimit)), job.BackoffLimit, 0),
        new(job.Origin.Argument(nameof(job.DeadlineSeconds)), job.DeadlineSeconds, 1),
        new(job.Origin.Argument(nameof(job.TimeToLiveSeconds)), job.TimeToLiveSeconds, 0),
    ];

    private static Number[] NumbersOf(ScheduleModel schedule) =>
    [
        new(schedule.Origin.Argument(nameof(schedule.StartingDeadlineSeconds)), schedule.StartingDeadlineSeconds, 0),
        new(schedule.Origin.Argument(nameof(schedule.SuccessfulJobsHistory)), schedule.SuccessfulJobsHistory, 0),
        new(schedule.Origin.Argument(nameof(schedule.FailedJobsHistory)), schedule.FailedJobsHistory, 0),
    ];

    private static Number[] NumbersOf(RolloutModel rollout) =>
    [
        new(rollout.Origin.Argument(nameof(rollout.MinReadySeconds)), rollout.MinReadySeconds, 0),
        new(rollout.Origin.Argument(nameof(rollout.ProgressDeadlineSeconds)), rollout.ProgressDeadlineSeconds, 1),
        new(rollout.Origin.Argument(nameof(rollout.RevisionHistoryLimit)), rollout.RevisionHistoryLimit, 0),
        new(rollout.Origin.Argument(nameof(rollout.Partition)), rollout.Partition, 0),
    ];

    private static Number[] NumbersOf(ShutdownModel shutdown) =>
    [
        new(shutdown.Origin.Argument("timeoutSeconds"), shutdown.TimeoutSeconds, 0, MaxSeconds),
        new(shutdown.Origin.Argument(nameof(shutdown.PreStopSeconds)), shutdown.PreStopSeconds, 0, MaxSeconds),
        new(shutdown.Origin.Argument(nameof(shutdown.GracePeriodSeconds)), shutdown.GracePeriodSeconds, 0, MaxSeconds),
    ];

    private static string RangeOf(Number number) =>
        number.Maximum == int.MaxValue ? $"{number.Minimum.ToText()} or more" : $"{number.Minimum.ToText()} to {number.Maximum.ToText()}";

    // An argument of the constructor cannot be removed.
    private static Remedy? RemedyOf(Number number) => !char.IsLower(number.Place.Argument![0]) ? new($"Remove {number.Place.Argument}", RemedyEdit.RemoveArgument(number.Place))
        // Half a minute is no answer to who asks for more than a day.
        : number.Value < number.Minimum ? new("Use the default of .NET", RemedyEdit.SetArgument(number.Place, "30"))
        : null;

    private static string Capitalized(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private sealed record Number(Place Place, int? Value, int Minimum, int Maximum = int.MaxValue);
}
