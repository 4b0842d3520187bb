using ManifestGen.Model;

namespace ManifestGen.Rules.KubernetesVersions;

/// <summary>Something of Kubernetes that older clusters do not have, or have only where a feature gate was turned on.</summary>
/// <param name="Since">The first version that has it turned on without a feature gate.</param>
/// <param name="Name">What it is, at the beginning of a sentence.</param>
/// <param name="PlacesOf">Where a service uses it.</param>
internal sealed record KubernetesFeature(KubernetesVersion Since, string Name, Func<ServiceModel, IEnumerable<Place>> PlacesOf);
