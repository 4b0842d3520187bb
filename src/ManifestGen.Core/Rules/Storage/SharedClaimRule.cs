using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN714, MGEN715 and MGEN716: who can mount a volume, and who has to.</summary>
internal sealed class SharedClaimRule : IServiceRule
{
    private static readonly Rule SeveralInstances = new(
        "MGEN714",
        "Several replicas share a volume with single-node access",
        "{0} would start, and the volume '{1}' is {2}, which pods on other nodes cannot mount: use one replica, or AccessMode = VolumeAccessMode.ReadWriteMany",
        RuleSeverity.Error,
        Category.Storage);

    private static readonly Rule Recreated = new(
        "MGEN715",
        "The volume's access mode causes downtime during updates",
        "The volume '{0}' is {1}, so an update of '{2}' stops the old replica before it starts the new one: Recreate in Kubernetes, stop-first in Swarm",
        RuleSeverity.Info,
        Category.Storage);

    private static readonly Rule NothingToWrite = new(
        "MGEN716",
        "The read-only volume is mounted for writing",
        "The volume '{0}' is ReadOnlyMany, so every write fails: set ReadOnly = true, or another AccessMode",
        RuleSeverity.Error,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [SeveralInstances, Recreated, NothingToWrite];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && service.PodStorage.DistinctVolumes.FirstOrDefault(volume => service.IsSharedExclusive(volume) && IsComplete(volume, service)) is { } exclusive
            && OfExclusive(exclusive, service) is { } finding)
        {
            yield return finding;
        }

        foreach (var volume in service.Storage.Volumes.Where(volume => volume is { AccessMode: VolumeAccessMode.ReadOnlyMany, IsReadOnly: false }))
        {
            yield return NothingToWrite.At(volume.Origin.Argument(nameof(volume.AccessMode)), Characters.OnOneLine(volume.Name)) with
            {
                Remedy = new Remedy("Set ReadOnly = true", RemedyEdit.SetArgument(volume.Origin.Argument(nameof(VolumeAttribute.ReadOnly)), "true")),
            };
        }
    }

    // Of a volume that another container uses and nobody declares, another rule speaks.
    private static bool IsComplete(VolumeModel volume, ServiceModel service) =>
        service.Storage.Volumes.Contains(volume) || volume.Size is not null || volume.Claim is not null;

    private static Finding? OfExclusive(VolumeModel volume, ServiceModel service)
    {
        var mode = volume.EffectiveAccessMode.ToString();
        var name = Characters.OnOneLine(volume.Name);
        // Of a volume that only another container has, the class names that container.
        var other = service.Storage.Volumes.Contains(volume)
            ? null
            : service.Pod.Containers.FirstOrDefault(container => container.Declaration?.Storage.Volumes.Contains(volume) == true)?.Origin.Argument("container");
        if (InstancesOf(service) is not { } instances)
        {
            return service.Workload.Kind != WorkloadResource.Deployment ? null : Recreated.At(other ?? volume.Origin, name, mode, service.Name);
        }

        var place = volume.Origin.Argument(nameof(volume.AccessMode));
        return SeveralInstances.At(other ?? place, instances, name, mode) with
        {
            Remedy = other is null ? new Remedy("Let any number of pods mount it", RemedyEdit.SetArgument(place, "VolumeAccessMode.ReadWriteMany")) : null,
        };
    }

    private static string? InstancesOf(ServiceModel service) => service switch
    {
        { Workload.Kind: WorkloadResource.DaemonSet } => "A replica on each node",
        { Workload.RunsToCompletion: true } => null,
        { AutoScale: { Max: > 1 } scaling } => $"Up to {scaling.Max.ToText()} replicas",
        { AutoScale: null, Replicas: { Count: > 1 } replicas } => $"{replicas.Count.ToText()} replicas",
        _ => null,
    };
}
