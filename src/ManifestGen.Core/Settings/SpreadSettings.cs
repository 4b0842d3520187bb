using ManifestGen.Facts;
using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class SpreadSettings
{
    // One replica a node at most is what Swarm makes of them together.
    private static readonly Func<SpreadModel, SettingContext, bool> IsNotOnePerNode = (spread, at) => !SwarmPlacement.IsOnePerNode(spread, at.Service);

    public static SettingTable Table { get; } = SettingTable.OfEach<SpreadAttribute, SpreadModel>(
        service => service.Placement.Spreads,
        spread => spread.Origin,
        new SettingOf<SpreadModel>(NotIn("MGEN291", Compose)),
        new(nameof(SpreadAttribute.Over), spread => spread.Over, Member("MGEN280")) { IsParameter = true },
        new(
            nameof(SpreadAttribute.MaxSkew),
            spread => spread.MaxSkew,
            Range("MGEN280", 1),
            NotIn("MGEN291", Swarm).When((SpreadModel spread, SettingContext _) => spread.EffectiveMaxSkew > 1)),
        // Since 1.27 without a feature gate, as everything that files are written for.
        new(
            nameof(SpreadAttribute.MinDomains),
            spread => spread.MinDomains,
            Range("MGEN280", 1),
            OnlyWith("MGEN280", "Required = true", (SpreadModel spread) => spread.Required == true),
            NotIn("MGEN291", Swarm)),
        new(
            nameof(SpreadAttribute.Required),
            spread => spread.Required == true ? spread.Required : null,
            NotIn("MGEN291", Swarm).When(IsNotOnePerNode)));
}
