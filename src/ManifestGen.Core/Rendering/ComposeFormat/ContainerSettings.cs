using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Settings of a container that Compose and Swarm write alike.</summary>
internal static class ContainerSettings
{
    public static YamlNode? Command(ServiceModel service) => YamlList.Command(BackingSecrets.Arguments(service) ?? service.Arguments).OrNull();

    public static YamlNode? EntryPoint(ServiceModel service, ProjectModel project) =>
        YamlList.Command(BackingSecrets.EntryPoint(service) ?? StartCommand.Of(service, project)).OrNull();

    /// <summary>Lines of <c>/etc/hosts</c>.</summary>
    public static YamlNode? ExtraHosts(PodModel pod) =>
        YamlList.Of(pod.HostAliases.SelectMany(alias => alias.Hostnames, (alias, name) => (YamlNode)$"{name}:{alias.Address}").Distinct()).OrNull();

    public static YamlNode? DnsServers(PodModel pod) => Strings(pod.Settings?.DnsNameservers);

    public static YamlNode? DnsSearches(PodModel pod) => Strings(pod.Settings?.DnsSearches);

    public static YamlNode? Strings(EquatableArray<string>? values) => YamlList.Of((values ?? default).Select(value => (YamlNode?)value)).OrNull();

    public static YamlNode? Environment(ServiceModel service, ProjectModel project)
    {
        var variables = new YamlMap();
        foreach (var (name, value) in ServiceEnvironment.Of(service, project, ManifestTargets.Compose))
        {
            variables.Add(name, value);
        }

        foreach (var (name, value) in BackingSecrets.FileVariables(service))
        {
            variables.Add(name, value);
        }

        foreach (var variable in service.Configuration.Values)
        {
            variables.Add(variable.Name, variable.Value);
        }

        var connections = ConnectionVariables.Of(service, ManifestTargets.Compose).Variables;
        foreach (var connection in connections)
        {
            variables.Add(connection.Name, connection.Value);
        }

        var templates = connections.Where(connection => connection.IsTemplate).Select(connection => connection.Name).ToArray();
        if (templates.Length > 0)
        {
            variables.Add(ConnectionModel.TemplatesVariable, string.Join(" ", templates));
        }

        foreach (var (name, value) in WaitVariables.Of(service, project))
        {
            variables.Add(name, value);
        }

        return variables.OrNull();
    }

    public static YamlNode StopGracePeriod(ServiceModel service) => Seconds(service.EffectiveGracePeriodSeconds);

    /// <summary>What says to which service something belongs, and the declared labels of the first kind, then of the others.</summary>
    /// <param name="service">The service.</param>
    /// <param name="objects">Which of the labels for engines.</param>
    /// <param name="kinds">Which of those that Kubernetes has too.</param>
    public static YamlMap Labels(ServiceModel service, DockerObjects objects, params ManifestKinds[] kinds)
    {
        var labels = new YamlMap
        {
            { "app.kubernetes.io/name", service.Name },
            { "app.kubernetes.io/part-of", service.PartOf },
            { SecurityReason.Key, SecurityReason.Of(service) },
        };
        foreach (var sameKey in kinds.SelectMany(kind => Declared(service, kind)).GroupBy(label => label.Key, StringComparer.Ordinal))
        {
            labels.Add(sameKey.Key, sameKey.First().Value);
        }

        AddDockerLabels(labels, service, objects);
        return labels;
    }

    /// <summary>The declared labels of the containers themselves.</summary>
    public static YamlNode? ContainerLabels(ServiceModel service)
    {
        var labels = new YamlMap();
        foreach (var label in Declared(service, ManifestKinds.Pod))
        {
            labels.Add(label.Key, label.Value);
        }

        AddDockerLabels(labels, service, DockerObjects.Container);
        return labels.OrNull();
    }

    private static void AddDockerLabels(YamlMap labels, ServiceModel service, DockerObjects objects)
    {
        foreach (var label in service.Docker.Labels.Where(label => (label.On & objects) != 0))
        {
            labels.Add(label.Key, label.Value);
        }
    }

    private static IEnumerable<MetadataEntryModel> Declared(ServiceModel service, ManifestKinds kind) =>
        service.Metadata.Labels.Where(label => label.On.HasFlag(kind));

    public static YamlMap Resources(ServiceModel service) => Resources(service.Resources);

    private static YamlMap Resources(ResourcesModel resources) => new()
    {
        {
            "limits", new YamlMap
            {
                { "cpus", DockerQuantity.Cpus(resources.CpuLimit) },
                { "memory", DockerQuantity.Memory(resources.EffectiveMemoryLimit) },
                { "pids", resources.EffectivePidsLimit },
            }
        },
        {
            "reservations", new YamlMap
            {
                { "cpus", DockerQuantity.Cpus(resources.EffectiveCpu) },
                { "memory", DockerQuantity.Memory(resources.EffectiveMemory) },
            }
        },
    };

    public static string Seconds(int seconds) => $"{seconds}s";

    public static string Protocol(PortModel port) => port.Protocol == PortProtocol.Udp ? "udp" : "tcp";
}
