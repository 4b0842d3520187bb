using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class TokenFileSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<TokenFileAttribute, TokenFileModel>(
        service => service.Configuration.Files.Count == 0 ? null : service.Configuration.Files.OfType<TokenFileModel>(),
        declared => declared.Origin,
        new SettingOf<TokenFileModel>(NotIn("MGEN522", ComposeAndSwarm)),
        new(nameof(TokenFileAttribute.ExpirationSeconds), file => file.ExpirationSeconds, Range("MGEN521", 600)));
}
