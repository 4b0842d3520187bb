using System.Globalization;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>An entry of a service's <c>secrets</c> or <c>configs</c>.</summary>
internal static class MountedFile
{
    /// <param name="service">The service, whose user the file belongs to where it has a mode.</param>
    /// <param name="source">The name that the file's list has for it.</param>
    /// <param name="target">Where the container finds it.</param>
    /// <param name="mode">Its mode. Null leaves it, and the owner, to the engine.</param>
    public static YamlNode Render(ServiceModel service, string source, string target, int? mode)
    {
        var security = service.Security.Container;
        return new YamlMap
        {
            { "source", source },
            { "target", target },
            { "uid", mode is null ? null : Id(security.EffectiveUser) },
            { "gid", mode is null ? null : Id(security.EffectiveGroup) },
            { "mode", mode },
        };
    }
    private static YamlScalar Id(int number) => new(number.ToString(CultureInfo.InvariantCulture), IsString: true);
}
