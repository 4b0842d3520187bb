using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Placement;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class PodSpecRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "serviceAccountName", service.Security.Account.NameFor(service) },
        { "automountServiceAccountToken", service.Security.MountsToken },
        // Else every Service of the namespace adds variables, and one named after a configuration key overrides it.
        { "enableServiceLinks", false },
        { "restartPolicy", service.Workload.RunsToCompletion ? service.Workload.EffectiveJob.EffectiveRestart.ToString() : null },
        { "terminationGracePeriodSeconds", service.EffectiveGracePeriodSeconds },
        { "imagePullSecrets", YamlList.Of(service.Pod.ImagePull?.Secrets.Select(secret => (YamlNode)new YamlMap { { "name", secret } }) ?? []).OrNull() },
        { "runtimeClassName", service.Pod.Settings?.RuntimeClass },
        { "shareProcessNamespace", service.Pod.Settings?.ShareProcessNamespace == true ? true : null },
        { "hostAliases", NameResolution.HostAliases(service.Pod) },
        { "dnsPolicy", service.Pod.Settings?.DnsPolicy?.ToString() },
        { "dnsConfig", NameResolution.DnsConfig(service.Pod) },
        { "securityContext", SecurityContext.OfPod(service) },
        { "priorityClassName", service.Placement.Scheduling?.PriorityClass },
        { "schedulerName", service.Placement.Scheduling?.Scheduler },
        { "nodeSelector", NodeSelection.Selector(service.Placement) },
        { "tolerations", NodeSelection.Tolerations(service) },
        { "affinity", Affinity.Render(service, project) },
        { "topologySpreadConstraints", TopologySpread.Render(service) },
        { "initContainers", PodContainers.Render(service, project).OrNull() },
        { "containers", new YamlList { ContainerRenderer.Render(service, project) } },
        { "volumes", PodVolumes.Of(service, project).OrNull() },
    };
}
