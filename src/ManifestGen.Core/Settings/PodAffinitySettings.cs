using ManifestGen.Facts;
using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class PodAffinitySettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<PodAffinityAttribute, PodAffinityModel>(
        service => service.Placement.PodAffinities,
        affinity => affinity.Origin,
        new SettingOf<PodAffinityModel>(
            NotIn("MGEN291", Compose),
            NotIn("MGEN291", Swarm).When((PodAffinityModel affinity, SettingContext at) => !SwarmPlacement.IsApartFromItself(affinity, at.Service))),
        new(nameof(PodAffinityAttribute.Within), affinity => affinity.Within, Member("MGEN289")),
        new(nameof(PodAffinityAttribute.Weight), affinity => affinity.Weight, Range("MGEN285", 1, 100)));
}
