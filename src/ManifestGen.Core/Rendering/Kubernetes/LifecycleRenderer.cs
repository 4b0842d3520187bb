using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>What happens right after the container starts, and before it is asked to stop.</summary>
internal static class LifecycleRenderer
{
    public static YamlNode? Render(ServiceModel service, ProjectModel project) => new YamlMap
    {
        { "postStart", service.Workload.PostStart is { } hook ? Handler(hook, service) : null },
        { "preStop", service.Workload.Shutdown?.PreStop is { } hookBefore ? Handler(hookBefore, service) : Sleep(service.EffectivePreStopSeconds, project) },
    }.OrNull();

    // Not a command: the images have no shell and no sleep. The API refuses a pause of no time.
    private static YamlNode? Sleep(int seconds, ProjectModel project) => seconds == 0 || project.KubernetesVersion < ShutdownModel.PauseSince ? null : new YamlMap { { "sleep", new YamlMap { { "seconds", seconds } } } };

    private static YamlMap Handler(HookModel hook, ServiceModel service) => hook.Path is { } path
        ? new() { { "httpGet", new YamlMap { { "path", path }, { "port", service.PortOf(hook)?.Name } } } }
        : new() { { "exec", new YamlMap { { "command", YamlList.Command(hook.Command) } } } };
}
