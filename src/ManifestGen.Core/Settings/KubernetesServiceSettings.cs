using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class KubernetesServiceSettings
{
    /// <summary>A day.</summary>
    private const int LongestAffinity = 86400;

    public static SettingTable Table { get; } = SettingTable.Of<KubernetesServiceAttribute, KubernetesServiceModel>(
        service => service.Exposure.Service,
        declared => declared.Origin,
        new SettingOf<KubernetesServiceModel>(NotIn("MGEN139", ComposeAndSwarm)),
        new(nameof(KubernetesServiceAttribute.Type), settings => settings.Type, Member("MGEN133").WhereWritten(Kubernetes)),
        new(
            nameof(KubernetesServiceAttribute.Headless),
            settings => settings.IsHeadless ? settings : null,
            OfType("`ServiceType.ClusterIP`", type => type == ServiceType.ClusterIP)),
        new(
            nameof(KubernetesServiceAttribute.SessionAffinitySeconds),
            settings => settings.SessionAffinitySeconds,
            Range("MGEN116", 1, LongestAffinity).WhereWritten(Kubernetes),
            OfAddress()),
        new(
            nameof(KubernetesServiceAttribute.ExternalTrafficPolicy),
            settings => settings.ExternalTrafficPolicy,
            Member("MGEN133").WhereWritten(Kubernetes),
            OfType("another type than `ServiceType.ClusterIP`", type => type != ServiceType.ClusterIP)),
        new(
            nameof(KubernetesServiceAttribute.InternalTrafficPolicy),
            settings => settings.InternalTrafficPolicy,
            Member("MGEN133").WhereWritten(Kubernetes),
            OfAddress()),
        new(
            nameof(KubernetesServiceAttribute.LoadBalancerClass),
            settings => settings.LoadBalancerClass,
            Written("MGEN118", Syntaxes.LabelKey).When((KubernetesServiceModel settings, SettingContext at) => at.Targets.HasFlag(Kubernetes) && IsBalanced(settings)),
            OfType("`ServiceType.LoadBalancer`", type => type == ServiceType.LoadBalancer)),
        new(
            nameof(KubernetesServiceAttribute.LoadBalancerSourceRanges),
            settings => settings.LoadBalancerSourceRanges.Count > 0 ? settings : null,
            OfType("`ServiceType.LoadBalancer`", type => type == ServiceType.LoadBalancer)),
        new(nameof(KubernetesServiceAttribute.IpFamilyPolicy), settings => settings.IpFamilyPolicy, Member("MGEN133").WhereWritten(Kubernetes)),
        new(
            nameof(KubernetesServiceAttribute.TrafficDistribution),
            settings => settings.TrafficDistribution,
            Member("MGEN133").WhereWritten(Kubernetes),
            OfAddress(),
            Since(1, 31, "TrafficDistribution.PreferClose").When((KubernetesServiceModel settings, SettingContext _) => settings.TrafficDistribution == TrafficDistribution.PreferClose),
            Since(1, 34, "This TrafficDistribution").When((KubernetesServiceModel settings, SettingContext _) => settings.TrafficDistribution is TrafficDistribution.PreferSameZone or TrafficDistribution.PreferSameNode)));

    private static Func<KubernetesServiceModel, SettingContext, bool> IsWritten => (_, at) => at.Targets.HasFlag(Kubernetes) && at.Service.HasService;

    private static bool IsBalanced(KubernetesServiceModel settings) => settings.EffectiveType == ServiceType.LoadBalancer;

    private static Limit OfType(string text, Func<ServiceType, bool> fits) =>
        OnlyWith("MGEN115", text, (KubernetesServiceModel settings) => fits(settings.EffectiveType)).When(IsWritten);

    // Clients of a headless Service connect to the pods directly.
    private static Limit OfAddress() =>
        OnlyWith("MGEN117", "no `Headless`", (KubernetesServiceModel settings) => settings is not { IsHeadless: true, EffectiveType: ServiceType.ClusterIP }).When(IsWritten);
}
