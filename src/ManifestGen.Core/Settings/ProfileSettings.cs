using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ProfileSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<ProfileAttribute, ProfileModel>(
        service => service.Docker.Profiles,
        declared => declared.Origin,
        new SettingOf<ProfileModel>(NotIn("MGEN294", Swarm | Kubernetes)),
        new(nameof(ProfileAttribute.Name), profile => profile.Name, Written("MGEN293", Syntaxes.Profile).WhereWritten(Compose)) { IsParameter = true });
}
