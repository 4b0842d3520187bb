using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class ContainerRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "name", service.Name },
        { "image", service.Container?.Image ?? ImageReference.Of(service, project).ToString() },
        { "imagePullPolicy", (service.Pod.ImagePull?.Policy ?? PullPolicyOf(service, project)).ToString() },
        // What makes an init container a sidecar.
        { "restartPolicy", service.Container?.Role == ContainerRole.Sidecar ? "Always" : null },
        { "command", YamlList.Command(StartCommand.Of(service, project).Select(VariableReferences.Escape)).OrNull() },
        { "args", YamlList.Command(service.Arguments.Select(VariableReferences.Escape)).OrNull() },
        { "workingDir", service.WorkingDirectory },
        { "ports", YamlList.Of(service.Ports.Select(Port)).OrNull() },
        { "envFrom", VariableRenderer.EnvFrom(service) },
        { "env", VariableRenderer.Env(service, project) },
        { "resources", ResourcesRenderer.Render(service) },
        { "startupProbe", ProbeRenderer.Render(service.StartupProbe, service) },
        { "livenessProbe", ProbeRenderer.Render(service.LivenessProbe, service) },
        { "readinessProbe", ProbeRenderer.Render(service.ReadinessProbe, service) },
        // Other containers of the pod serve nobody outside of it.
        { "lifecycle", service.Container is null ? LifecycleRenderer.Render(service, project) : null },
        { "terminationMessagePolicy", service.Pod.Settings?.TerminationMessagePolicy?.ToString() },
        { "securityContext", SecurityContext.OfContainer(service) },
        { "volumeMounts", PodVolumes.Mounts(service) },
    };

    // What a node has of a version is the version, and a registry that is down stops no restart; of a tag that moves, it may be an old image.
    private static ImagePullPolicy PullPolicyOf(ServiceModel service, ProjectModel project) =>
        (service.Container?.Image is { } image ? ImageReference.Parse(image) : ImageReference.Of(service, project)).IsMoving ? ImagePullPolicy.Always : ImagePullPolicy.IfNotPresent;

    private static YamlNode Port(PortModel port) => new YamlMap
    {
        { "name", port.Name },
        { "containerPort", port.Number },
        { "protocol", Protocols.Of(port) },
    };
}
