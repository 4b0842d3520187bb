using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Placement;

/// <summary>
/// The label that a Deployment gives the pods of one revision, by which the scheduler leaves out those that a rollout is about to end: else new pods are put
/// where the old ones are few, and stay uneven when these have gone. A StatefulSet replaces its pods one by one, and needs none.
/// </summary>
internal static class RevisionLabel
{
    /// <summary>The first version that has it in affinities without a feature gate. In spreads, all that files are written for have it: since 1.27.</summary>
    private static readonly KubernetesVersion InAffinitySince = new(1, 31);

    public static YamlNode? Keys(ServiceModel service) => service.Workload.Kind == WorkloadResource.Deployment ? new YamlList { "pod-template-hash" } : null;

    public static YamlNode? KeysOfAffinity(ServiceModel service, ProjectModel project) => project.KubernetesVersion < InAffinitySince ? null : Keys(service);
}
