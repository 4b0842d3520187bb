using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN242: some kinds append to the name, and what comes out must still be a DNS label of 63 characters that nothing else has.</summary>
internal sealed class WorkloadNameRule : IServiceRule
{
    private const int MaxLabel = 63;

    /// <summary>Of the API server for a CronJob, whose jobs get 11 characters more; of a StatefulSet, for the hash in the label of its revisions.</summary>
    private const int MaxWithSuffix = 52;

    /// <summary>A scheduled job is named after the minute in which it is due.</summary>
    private const int ScheduleSuffix = 9;

    /// <summary>The hash of what a Job runs, and "-". Its pods carry the whole name in a label.</summary>
    private const int HashSuffix = 11;

    private static readonly Rule Unfit = new(
        "MGEN242",
        "The service name is too long or already used for its workload kind",
        "'{0}' is not a valid name for {1}: {2}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Unfit];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Project.Targets.HasFlag(ManifestTargets.Kubernetes) && ProblemOf(service, application) is { } problem)
        {
            yield return Unfit.At(service.Origin.Argument("name"), Characters.OnOneLine(service.Name), service.Workload.Kind.WithArticle(), problem);
        }
    }

    private static string? ProblemOf(ServiceModel service, ApplicationModel application)
    {
        // What is too long for any kind is MGEN001's.
        if (service.Name.Length is <= MaxLabel and var length && length > MaxLengthOf(service.Workload))
        {
            return $"it has {length.ToText()} characters, and what Kubernetes appends leaves {MaxLengthOf(service.Workload).ToText()}";
        }

        var headless = HeadlessName.Of(service);
        return service.Workload.Kind == WorkloadResource.StatefulSet && application.Services.Any(other => other.Name == headless)
            ? $"its headless Service would be named '{headless}', as another service is"
            : null;
    }

    private static int MaxLengthOf(WorkloadModel workload)
    {
        // Each pod has a host name: the job's name, "-" and its number.
        var index = workload.EffectiveJob is { Indexed: true, Completions: > 0 and var completions } ? (completions - 1).ToText().Length + 1 : 0;
        return workload.Kind switch
        {
            WorkloadResource.StatefulSet => MaxWithSuffix,
            WorkloadResource.CronJob => Math.Min(MaxWithSuffix, MaxLabel - ScheduleSuffix - index),
            WorkloadResource.Job => MaxLabel - HashSuffix - index,
            _ => MaxLabel - index,
        };
    }
}
