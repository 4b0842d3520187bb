using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

internal static class SwarmServiceRenderer
{
    public static YamlMap Render(ServiceModel service, ProjectModel project, Configs configs, Networks networks) => new()
    {
        { "image", ImageReference.Of(service, project).ToString() },
        { "entrypoint", ContainerSettings.EntryPoint(service, project) },
        { "command", ContainerSettings.Command(service) },
        { "hostname", TaskIdentity.HostName(service) },
        { "working_dir", service.WorkingDirectory },
        { "ports", YamlList.Of(PublishedPorts.OnNodesBy(service).Select(port => Port(port))).OrNull() },
        { "networks", networks.Of(service) },
        { "extra_hosts", ContainerSettings.ExtraHosts(service.Pod) },
        { "dns", ContainerSettings.DnsServers(service.Pod) },
        { "dns_search", ContainerSettings.DnsSearches(service.Pod) },
        // The client fails without the file, so that one that need not be there cannot be named.
        { "env_file", YamlList.Of(service.Docker.EnvFiles.Where(file => !file.IsOptional).Select(file => (YamlNode?)file.Path)).OrNull() },
        { "environment", SwarmTemplates.Escape(ContainerSettings.Environment(service, project)) },
        { "secrets", Secrets.Mounts(service, hasModes: true) },
        { "configs", configs.Mounts(service) },
        { "user", ContainerSecurity.User(service) },
        { "read_only", service.Security.Container.HasReadOnlyRoot },
        { "volumes", SwarmTemplates.Escape(Volumes.MountsWithTemporaryFiles(service)) },
        { "cap_drop", ContainerSecurity.DroppedCapabilities },
        { "cap_add", ContainerSecurity.AddedCapabilities(service) },
        { "sysctls", ContainerSecurity.Sysctls(service) },
        { "init", true },
        { "stop_grace_period", ContainerSettings.StopGracePeriod(service) },
        { "healthcheck", HealthCheck.Render(service, project, ManifestTargets.Swarm) },
        { "logging", Logging.Render(service.Docker.EffectiveLogging) },
        { "deploy", DeployRenderer.Render(service) },
        { "labels", ContainerSettings.ContainerLabels(service) },
    };

    private static YamlNode Port(PortModel port) => new YamlMap
    {
        { "target", port.Number },
        { "published", PublishedPorts.Of(port) },
        { "protocol", ContainerSettings.Protocol(port) },
        { "mode", port.Publishing == PortPublishing.Host ? "host" : "ingress" },
    };
}
