namespace ManifestGen.Model;

/// <summary>How the Kubernetes Service behaves.</summary>
public sealed record KubernetesServiceModel(Origin Origin)
{
    public ServiceType? Type { get; init; }

    public bool? Headless { get; init; }

    public int? SessionAffinitySeconds { get; init; }

    public TrafficPolicy? ExternalTrafficPolicy { get; init; }

    public TrafficPolicy? InternalTrafficPolicy { get; init; }

    public string? LoadBalancerClass { get; init; }

    public EquatableArray<string> LoadBalancerSourceRanges { get; init; }

    public IpFamilyPolicy? IpFamilyPolicy { get; init; }

    public TrafficDistribution? TrafficDistribution { get; init; }

    /// <summary>Inside the cluster only: nothing is exposed unless declared.</summary>
    public ServiceType EffectiveType => Type ?? ServiceType.ClusterIP;

    public bool IsHeadless => Headless == true;
}
