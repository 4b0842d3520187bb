using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Secrets are mounted as files, from which generated code in the program sets the variables: a variable here would show up in <c>docker inspect</c>.</summary>
internal static class Secrets
{
    /// <summary>A service's list: those of variables at <c>/run/secrets/</c> under the variable's name, those of files at the file's path.</summary>
    /// <param name="service">The service.</param>
    /// <param name="hasModes">Whether the engine gives a file a mode; Compose mounts it as it is.</param>
    public static YamlNode? Mounts(ServiceModel service, bool hasModes) =>
        YamlList.Of(SecretMount.AllOf(service).Select(mount => MountedFile.Render(service, mount.Name, mount.Target, hasModes ? mount.Mode : null))).OrNull();

    /// <summary>The file's list of the secrets of all services, by name.</summary>
    public static YamlNode? Declarations(ApplicationModel application, Func<SecretMount, YamlMap> declare)
    {
        var declarations = new YamlMap();
        var mounts = application.Services.SelectMany(SecretMount.AllOf);
        foreach (var sameSecret in mounts.GroupBy(mount => mount.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            declarations.Add(sameSecret.Key, declare(sameSecret.First()));
        }

        return declarations.OrNull();
    }
}
