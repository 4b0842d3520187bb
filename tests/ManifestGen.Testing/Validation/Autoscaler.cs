using System.Globalization;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>What scales a service, whatever its kind.</summary>
/// <param name="Minimum">The fewest instances.</param>
public sealed record Autoscaler(int Minimum)
{
    /// <summary>The one autoscaler among the documents of a service. Null where there is none.</summary>
    public static Autoscaler? Of(IReadOnlyList<object> resources) => resources.Select(From).OfType<Autoscaler>().SingleOrDefault();

    private static Autoscaler? From(object resource) => resource switch
    {
        V2HorizontalPodAutoscaler autoscaler => new(autoscaler.Spec.MinReplicas ?? 1),
        CustomResource { Kind: "ScaledObject", Spec: IDictionary<object, object> spec } => new(Convert.ToInt32(spec["minReplicaCount"], CultureInfo.InvariantCulture)),
        _ => null,
    };
}
