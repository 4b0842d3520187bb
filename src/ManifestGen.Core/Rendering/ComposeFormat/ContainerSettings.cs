using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Settings of a container that Compose and Swarm write alike.</summary>
internal static class ContainerSettings
{
    public static YamlNode? Command(ServiceModel service) => YamlList.Command(service.Arguments).OrNull();

    public static YamlNode? Environment(ServiceModel service, ProjectModel project)
    {
        var variables = new YamlMap();
        foreach (var (name, value) in ServiceEnvironment.Of(service, project))
        {
            variables.Add(name, value);
        }

        return variables.OrNull();
    }

    public static YamlNode User { get; } = new YamlScalar($"{Defaults.UserId}:{Defaults.UserId}", IsString: true, IsQuoted: true);

    public static YamlNode StopGracePeriod { get; } = Seconds(Defaults.GracePeriodSeconds);

    public static YamlNode DroppedCapabilities => new YamlList { "ALL" };

    public static YamlMap Labels(ServiceModel service) => new()
    {
        { "app.kubernetes.io/name", service.Name },
        { "app.kubernetes.io/part-of", service.PartOf },
    };

    public static YamlMap Resources(ResourcesModel resources) => new()
    {
        {
            "limits", new YamlMap
            {
                { "cpus", DockerQuantity.Cpus(resources.CpuLimit) },
                { "memory", DockerQuantity.Memory(resources.EffectiveMemoryLimit) },
                { "pids", Defaults.ProcessLimit },
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
