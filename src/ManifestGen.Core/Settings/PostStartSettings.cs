using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class PostStartSettings
{
    private const string Hook = "PostStart";

    public static SettingTable Table { get; } = SettingTable.Of<PostStartAttribute, HookModel>(
        service => service.Workload.PostStart,
        hook => hook.Origin,
        new(nameof(PostStartAttribute.Command), hook => hook.Command.Count > 0 ? hook : null, NotIn("MGEN276", Swarm)) { Label = Hook },
        new(nameof(PostStartAttribute.Path), hook => hook.Path, NotIn("MGEN276", ComposeAndSwarm)) { Label = Hook });
}
