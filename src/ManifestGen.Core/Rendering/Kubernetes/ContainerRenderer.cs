using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

internal static class ContainerRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project) => new()
    {
        { "name", service.Name },
        { "image", ImageReference.Of(service, project).ToString() },
        // A tag can be pushed again; the digest is compared, so an image that is already there is not loaded twice.
        { "imagePullPolicy", "Always" },
        { "args", YamlList.Command(service.Arguments.Select(VariableReferences.Escape)).OrNull() },
        { "ports", YamlList.Of(service.Ports.Select(Port)).OrNull() },
        { "envFrom", VariableRenderer.EnvFrom(service) },
        { "env", VariableRenderer.Env(service, project) },
        { "resources", Resources(service) },
        { "startupProbe", ProbeRenderer.Render(service.StartupProbe, service) },
        { "livenessProbe", ProbeRenderer.Render(service.LivenessProbe, service) },
        { "readinessProbe", ProbeRenderer.Render(service.ReadinessProbe, service) },
        { "lifecycle", LifecycleRenderer.Render(service) },
        { "securityContext", SecurityContext.OfContainer(service) },
        { "volumeMounts", PodVolumes.Mounts(service) },
    };

    private static YamlNode Port(PortModel port) => new YamlMap
    {
        { "name", port.Name },
        { "containerPort", port.Number },
        { "protocol", Protocols.Of(port) },
    };

    private static YamlMap Resources(ServiceModel service) => new()
    {
        {
            "requests", new YamlMap
            {
                { "cpu", service.Resources.EffectiveCpu },
                { "memory", service.Resources.EffectiveMemory },
                { "ephemeral-storage", service.Resources.EffectiveEphemeralStorage },
            }
        },
        {
            "limits", new YamlMap
            {
                { "cpu", service.Resources.CpuLimit },
                { "memory", service.Resources.EffectiveMemoryLimit },
                { "ephemeral-storage", service.Resources.EffectiveEphemeralStorageLimit(service.Storage) },
            }
        },
    };
}
