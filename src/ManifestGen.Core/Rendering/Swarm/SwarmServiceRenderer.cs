using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

internal static class SwarmServiceRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project, PublishedPorts ports, Configs configs) => new()
    {
        { "image", ImageReference.Of(service, project).ToString() },
        { "command", ContainerSettings.Command(service) },
        { "ports", YamlList.Of(service.Ports.Select(port => Port(port, ports.Of(service, port)))).OrNull() },
        { "environment", ContainerSettings.Environment(service, project) },
        { "secrets", Secrets.Mounts(service, hasModes: true) },
        { "configs", configs.Mounts(service) },
        { "user", ContainerSecurity.User(service) },
        { "read_only", service.Security.Container.HasReadOnlyRoot },
        // Swarm ignores a size here.
        { "tmpfs", Volumes.HasDefaultTemporaryFiles(service) ? new YamlList { Defaults.TemporaryFilesPath } : null },
        { "volumes", Volumes.Mounts(service) },
        { "cap_drop", ContainerSecurity.DroppedCapabilities },
        { "cap_add", ContainerSecurity.AddedCapabilities(service) },
        { "sysctls", ContainerSecurity.Sysctls(service) },
        { "init", true },
        { "stop_grace_period", ContainerSettings.StopGracePeriod },
        { "healthcheck", HealthCheck.Render(service, project) },
        { "deploy", Deploy(service) },
        { "labels", ContainerSettings.ContainerLabels(service) },
    };

    // A new instance that would write to the volume of the old one waits until that is gone.
    private static string UpdateOrder(ServiceModel service) => service.Storage.HasExclusiveClaim ? "stop-first" : "start-first";

    private static YamlNode Port(PortModel port, int published) => new YamlMap
    {
        { "target", port.Number },
        { "published", published },
        { "protocol", ContainerSettings.Protocol(port) },
        { "mode", "ingress" },
    };

    private static YamlMap Deploy(ServiceModel service) => new()
    {
        { "mode", "replicated" },
        { "replicas", service.UnscaledReplicas },
        {
            "update_config", new YamlMap
            {
                { "parallelism", 1 },
                { "order", UpdateOrder(service) },
                { "failure_action", "rollback" },
                { "monitor", "30s" },
            }
        },
        { "rollback_config", new YamlMap { { "parallelism", 1 }, { "order", UpdateOrder(service) } } },
        { "restart_policy", new YamlMap { { "condition", "any" }, { "delay", "5s" } } },
        { "placement", SwarmPlacement.Render(service.Placement) },
        { "resources", ContainerSettings.Resources(service.Resources) },
        { "labels", ContainerSettings.Labels(service, ObjectKinds.Workload) },
    };
}
