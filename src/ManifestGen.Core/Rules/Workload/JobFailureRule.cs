using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN292: what the API server refuses of a job's failure policy (<c>validatePodFailurePolicy</c>).</summary>
internal sealed class JobFailureRule : IServiceRule
{
    /// <summary>The API server's limit for one rule, and the highest code that a program can exit with.</summary>
    private const int Highest = 255;

    private static readonly Rule Invalid = new(
        "MGEN292",
        "The job's failure policy is not valid",
        "{0} is not valid, because {1}",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.Job is not { HasFailurePolicy: true } job)
        {
            yield break;
        }

        if (job.EffectiveRestart != JobRestart.Never)
        {
            var name = job.IgnoreDisruptions == true ? nameof(JobAttribute.IgnoreDisruptions) : nameof(JobAttribute.FailOnExitCodes);
            yield return Invalid.At(job.Origin.Argument(name), name, "it requires JobRestart.Never, which is the default: remove Restart") with
            {
                Remedy = new Remedy("Remove Restart", RemedyEdit.RemoveArgument(job.Origin.Argument(nameof(JobAttribute.Restart)))),
            };
        }

        if (job.FailOnExitCodes.Any(code => code is < 1 or > Highest))
        {
            var wrong = job.FailOnExitCodes.First(code => code is < 1 or > Highest);
            yield return Invalid.At(
                job.Origin.Argument(nameof(JobAttribute.FailOnExitCodes)),
                $"The exit code {wrong.ToText()}",
                wrong == 0 ? "a program that exits with 0 has succeeded: remove it" : $"a program exits with 1 to {Highest.ToText()} when it fails: use one of these");
        }
    }
}
