using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN277: a rollout must wait for as long as a pod may take to start.</summary>
internal sealed class RolloutStartRule : IServiceRule
{
    private const int Slack = 60;

    private static readonly Rule FailsEarly = new(
        "MGEN277",
        "The progress deadline is shorter than the startup probe",
        "The startup probe allows {0} seconds to start, and the rollout fails after {1}: set ProgressDeadlineSeconds above {0}",
        RuleSeverity.Warning,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [FailsEarly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service is not { StartupProbe: { } startup, Workload: { Kind: WorkloadResource.Deployment } workload }
            || startup.Origin == Origin.Class || !ProbeSettings.IsInRange(startup)
            || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield break;
        }

        var rollout = workload.EffectiveRollout;
        if (startup.SecondsToAnswer >= rollout.EffectiveProgressDeadlineSeconds && rollout.EffectiveProgressDeadlineSeconds > 0)
        {
            var deadline = rollout.Origin.Argument(nameof(rollout.ProgressDeadlineSeconds));
            yield return FailsEarly.At(
                rollout.ProgressDeadlineSeconds is null ? startup.Origin.Argument(nameof(startup.FailureThreshold)) : deadline,
                startup.SecondsToAnswer.ToText(),
                rollout.EffectiveProgressDeadlineSeconds.ToText()) with
            {
                Remedy = RemedyOf(service, startup.SecondsToAnswer + Slack),
            };
        }
    }

    private static Remedy? RemedyOf(ServiceModel service, long seconds)
    {
        if (seconds > int.MaxValue)
        {
            return null;
        }

        var argument = $"ProgressDeadlineSeconds = {seconds.ToText()}";
        return new Remedy($"Set {argument}", service.Workload.Rollout is { } rollout
            ? RemedyEdit.SetArgument(rollout.Origin.Argument(nameof(rollout.ProgressDeadlineSeconds)), seconds.ToText())
            : RemedyEdit.AddAttribute(service.Origin, $"Rollout({argument})"));
    }
}
