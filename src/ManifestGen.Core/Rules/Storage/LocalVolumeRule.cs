using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN720, MGEN730 and MGEN731: in a Swarm of several nodes, each node has a volume of its own by the same name.</summary>
internal sealed class LocalVolumeRule : IServiceRule
{
    private static readonly Rule LocalToNode = new(
        "MGEN720",
        "Swarm volumes are local to a node",
        "In Swarm, the volume '{0}' is local to its node and empty on every other node: with several nodes, add [Swarm(Constraints = new[] {{ \"{1}\" }})]",
        RuleSeverity.Info,
        Category.Storage);

    private static readonly Rule Split = new(
        "MGEN730",
        "Replicas on different nodes do not share the volume",
        "In Swarm, {0} of '{1}' share the volume '{2}' on the same node only: "
        + "select a node with [Swarm(Constraints)], use a StatefulSet for one volume each, or use shared storage",
        RuleSeverity.Warning,
        Category.Storage);

    private static readonly Rule Lost = new(
        "MGEN731",
        "The service may start on a node without its volume",
        "Swarm may start '{0}' on another node, where the volume '{1}' is empty: add [Swarm(Constraints = new[] {{ \"{2}\" }})], and label the node that has the volume",
        RuleSeverity.Warning,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [LocalToNode, Split, Lost];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (!application.Project.Targets.HasFlag(ManifestTargets.Swarm))
        {
            return [];
        }

        var several = LocalVolumes.HasSeveralNodes(application);
        return LocalVolumes.Unpinned(service).Select(volume => Of(volume, service, several));
    }

    private static Finding Of(VolumeModel volume, ServiceModel service, bool several)
    {
        var name = Characters.OnOneLine(volume.Name);
        var constraint = Characters.OnOneLine($"node.labels.{DockerVolumeNames.Of(volume, service)} == true");
        return !several ? LocalToNode.At(volume.Origin, name, constraint)
            : IsShared(volume, service) ? Split.At(volume.Origin, $"{service.UnscaledReplicas.ToText()} replicas", service.Name, name)
            : Lost.At(volume.Origin, service.Name, name, constraint);
    }

    private static bool IsShared(VolumeModel volume, ServiceModel service) =>
        service is { UnscaledReplicas: > 1, Workload.RunsToCompletion: false } && (volume.Claim is not null || !service.HasOwnClaims);
}
