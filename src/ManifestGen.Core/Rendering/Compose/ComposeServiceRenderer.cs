using System.Globalization;
using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Compose;

internal static class ComposeServiceRenderer
{
    public static YamlMap Render(ServiceModel service, ApplicationModel application, Configs configs, Networks networks) =>
        Render(service, application.ProjectOf(service), application, configs, networks);

    private static YamlMap Render(ServiceModel service, ProjectModel project, ApplicationModel application, Configs configs, Networks networks) => new()
    {
        { "image", ImageReference.Of(service, project).ToString() },
        { "build", IsBuilt(service, project) ? BuildSource.Of(service, project) : null },
        { "develop", IsBuilt(service, project) ? Watch.Render(project) : null },
        { "profiles", YamlList.Of(ComposeProfiles.Of(service, application).Select(profile => (YamlNode?)profile)).OrNull() },
        { "platform", ComposePlatform.Of(service.Placement) },
        { "pull_policy", IsBuilt(service, project) ? null : PullPolicy(service.Pod) },
        { "entrypoint", ContainerSettings.EntryPoint(service, project) },
        { "command", ContainerSettings.Command(service) },
        { "working_dir", service.WorkingDirectory },
        { "ports", YamlList.Of(PublishedPorts.PublishedBy(service).Select(port => Port(port))).OrNull() },
        { "networks", networks.Of(service) },
        { "extra_hosts", ContainerSettings.ExtraHosts(service.Pod) },
        { "dns", ContainerSettings.DnsServers(service.Pod) },
        { "dns_search", ContainerSettings.DnsSearches(service.Pod) },
        { "dns_opt", ContainerSettings.Strings(service.Pod.Settings?.DnsOptions) },
        { "env_file", EnvFiles(service.Docker) },
        { "environment", ContainerSettings.Environment(service, project) },
        { "depends_on", ComposeDependencies.Render(service, application) },
        { "secrets", Secrets.Mounts(service, hasModes: false) },
        { "configs", configs.Mounts(service) },
        { "user", ContainerSecurity.User(service) },
        { "group_add", ContainerSecurity.Groups(service) },
        { "privileged", service.Security.Container.IsPrivileged ? true : null },
        { "read_only", service.Security.Container.HasReadOnlyRoot },
        { "shm_size", MountsRenderer.SharedMemory(service) },
        { "tmpfs", MountsRenderer.InMemory(service) },
        { "volumes", MountsRenderer.Others(service) },
        { "cap_drop", ContainerSecurity.DroppedCapabilities },
        { "cap_add", ContainerSecurity.AddedCapabilities(service) },
        { "security_opt", ContainerSecurity.Options(service) },
        { "sysctls", ContainerSecurity.Sysctls(service) },
        { "init", true },
        { "stop_grace_period", ContainerSettings.StopGracePeriod(service) },
        { "restart", Restart(service.Workload) },
        { "post_start", Hook(service.Workload.PostStart) },
        { "pre_stop", Hook(service.Workload.Shutdown?.PreStop) },
        { "healthcheck", HealthCheckOf(service, project) },
        { "logging", Logging.Render(service.Docker.EffectiveLogging) },
        {
            "deploy", new YamlMap
            {
                { "replicas", Replicas(service) },
                { "resources", Resources(service) },
            }
        },
        // As in a cluster, whose nodes do not swap: an engine gives as much swap again otherwise, and a program that leaks is slow for an hour before it ends.
        { "memswap_limit", DockerQuantity.Memory(service.Resources.EffectiveMemoryLimit) },
        // A service is nothing of its own here, so its labels go to its containers too.
        { "labels", ContainerSettings.Labels(service, DockerObjects.All, ManifestKinds.Pod, ManifestKinds.Workload) },
    };

    // Without a Dockerfile of ours there is nothing to build from, and the image is pulled.
    private static bool IsBuilt(ServiceModel service, ProjectModel project) => service.Backing is null && project.Targets.HasFlag(ManifestTargets.Docker);

    // On the loopback address: a port published on every address goes around the host's firewall.
    private static YamlNode Port(PortModel port) => new YamlMap
    {
        { "name", port.Name },
        { "target", port.Number },
        { "published", PublishedPorts.Of(port).ToString(CultureInfo.InvariantCulture) },
        { "host_ip", "127.0.0.1" },
        { "protocol", ContainerSettings.Protocol(port) },
    };

    private static YamlNode? EnvFiles(DockerModel docker) => YamlList.Of(docker.EnvFiles
        .Select(file => (YamlNode)new YamlMap { { "path", file.Path }, { "required", !file.IsOptional } })).OrNull();

    private static string Restart(WorkloadModel workload) => workload switch
    {
        { RunsToCompletion: false } => "unless-stopped",
        { EffectiveJob.EffectiveBackoffLimit: 0 } => "no",
        _ => $"on-failure:{workload.EffectiveJob.EffectiveBackoffLimit}",
    };

    private static YamlNode? Hook(HookModel? hook) =>
        hook is { Command.Count: > 0 } ? new YamlList { new YamlMap { { "command", YamlList.Command(hook.Command) } } } : null;

    private static int? Replicas(ServiceModel service)
    {
        var count = service.Workload.RunsToCompletion ? service.Workload.Job?.Completions : DeclaredReplicas(service);
        // A port of the host can be taken by one instance only, and so can a volume that each instance should have of its own.
        return count < 2 || !(PublishedPorts.AnyOf(service) || (service.HasOwnClaims && service.Storage.Claims.Any())) ? count : null;
    }

    private static int? DeclaredReplicas(ServiceModel service) =>
        service is { AutoScale: null, Workload.IsScaled: true } ? service.Replicas?.Count : null;

    private static YamlMap Resources(ServiceModel service)
    {
        var resources = ContainerSettings.Resources(service);
        if (Gpus.Of(service) is { } devices)
        {
            ((YamlMap)resources.Single(entry => entry.Key == "reservations").Value).Add("devices", devices);
        }

        return resources;
    }

    // A built image is there already; nothing is said where nothing was declared.
    private static string? PullPolicy(PodModel pod) => pod.ImagePull?.Policy switch
    {
        ImagePullPolicy.Always => "always",
        ImagePullPolicy.IfNotPresent => "missing",
        ImagePullPolicy.Never => "never",
        _ => null,
    };

    private static YamlMap? HealthCheckOf(ServiceModel service, ProjectModel project)
    {
        var check = HealthCheck.Render(service, project, ManifestTargets.Compose);
        check?.Add("start_interval", HealthCheck.StartInterval(service));
        return check;
    }
}
