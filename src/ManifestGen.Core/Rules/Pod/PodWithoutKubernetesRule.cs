using ManifestGen.Model;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN057 and MGEN063: what Compose and Swarm, which run single containers, leave out.</summary>
internal sealed class PodWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NoPods = new(
        "MGEN057",
        "Sidecars and init containers run in Kubernetes only",
        "The container '{0}' runs in Kubernetes only: in {1}, the program runs without it",
        RuleSeverity.Info,
        Category.Pod);

    private static readonly Rule KubernetesOnly = new(
        "MGEN063",
        "The pod setting applies to Kubernetes only",
        "{0} applies to Kubernetes only and has no effect in {1}",
        RuleSeverity.Info,
        Category.Pod);

    public IReadOnlyList<Rule> Rules => [NoPods, KubernetesOnly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (TargetNames.OfDocker(application.Project.Targets) is not { } docker)
        {
            yield break;
        }

        foreach (var container in service.Pod.Containers)
        {
            yield return NoPods.At(container.Origin, container.ClassName, docker);
        }

        foreach (var (place, name, target) in Settings(service.Pod, application.Project.Targets, docker))
        {
            yield return KubernetesOnly.At(place, name, target);
        }
    }

    private static IEnumerable<(Place Place, string Name, string Target)> Settings(PodModel pod, ManifestTargets targets, string docker)
    {
        foreach (var name in pod.Settings is null ? [] : NamesOf(pod.Settings))
        {
            yield return (pod.Settings!.Origin.Argument(name), name, docker);
        }

        if (pod.Settings is { DnsOptions.Count: > 0 } && targets.HasFlag(ManifestTargets.Swarm))
        {
            yield return (pod.Settings.Origin.Argument(nameof(pod.Settings.DnsOptions)), nameof(pod.Settings.DnsOptions), "Swarm");
        }

        if (pod.ImagePull is { Secrets.Count: > 0 } withSecrets)
        {
            yield return (withSecrets.Origin.Argument(nameof(withSecrets.Secrets)), nameof(withSecrets.Secrets), docker);
        }

        // Compose has the policy where there is nothing to build.
        var ignoring = TargetNames.OfDocker(targets.HasFlag(ManifestTargets.Docker) ? targets : targets & ~ManifestTargets.Compose);
        if (pod.ImagePull is { Policy: not null } pull && ignoring is not null)
        {
            yield return (pull.Origin.Argument(nameof(pull.Policy)), nameof(pull.Policy), ignoring);
        }
    }

    private static IEnumerable<string> NamesOf(PodSettingsModel settings) => new[]
    {
        settings.TerminationMessagePolicy is null ? null : nameof(settings.TerminationMessagePolicy),
        settings.DnsPolicy is null ? null : nameof(settings.DnsPolicy),
        settings.RuntimeClass is null ? null : nameof(settings.RuntimeClass),
        settings.ShareProcessNamespace is null ? null : nameof(settings.ShareProcessNamespace),
    }.OfType<string>();
}
