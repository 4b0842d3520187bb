using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ImagePullSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<ImagePullAttribute, ImagePullModel>(
        service => service.Pod.ImagePull,
        declared => declared.Origin,
        new(nameof(ImagePullAttribute.Secrets), pull => pull.Secrets.Count > 0 ? pull.Secrets : null, Written("MGEN062", Syntaxes.ObjectName), NotIn("MGEN063", ComposeAndSwarm)),
        new(
            nameof(ImagePullAttribute.Policy),
            pull => pull.Policy,
            Member("MGEN014"),
            // Compose has the policy where there is nothing to build.
            NotIn("MGEN063", Compose).When((ImagePullModel _, SettingContext at) => at.Targets.HasFlag(ManifestTargets.Docker)),
            NotIn("MGEN063", Swarm)));
}
