using System.Globalization;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>An entry of a service's <c>secrets</c> or <c>configs</c>.</summary>
internal static class MountedFile
{
    /// <param name="source">The name that the file's list has for it.</param>
    /// <param name="target">Where the container finds it.</param>
    /// <param name="mode">Its mode, which says something of its owner too: the program. Null leaves both to the engine.</param>
    public static YamlNode Render(string source, string target, int? mode)
    {
        var owner = mode is null ? null : new YamlScalar(Defaults.UserId.ToString(CultureInfo.InvariantCulture), IsString: true);
        return new YamlMap
        {
            { "source", source },
            { "target", target },
            { "uid", owner },
            { "gid", owner },
            { "mode", mode },
        };
    }
}
