using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.ComposeFormat;

/// <summary>Secrets are mounted as files, from which generated code in the program sets the variables: a variable here would show up in <c>docker inspect</c>.</summary>
internal static class Secrets
{
    /// <summary>A service's list, each mounted at <c>/run/secrets/</c> under the variable's name.</summary>
    public static YamlNode? Mounts(ServiceModel service) => YamlList.Of(service.SecretEnv.Select(Mount)).OrNull();

    /// <summary>The file's list of the secrets of all services, by name.</summary>
    public static YamlNode? Declarations(ApplicationModel application, Func<SecretEnvModel, YamlMap> declare)
    {
        var declarations = new YamlMap();
        var variables = application.Services.SelectMany(service => service.SecretEnv);
        foreach (var sameSecret in variables.GroupBy(NameOf).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            declarations.Add(sameSecret.Key, declare(sameSecret.First()));
        }

        return declarations.OrNull();
    }

    private static YamlNode Mount(SecretEnvModel variable) => new YamlMap { { "source", NameOf(variable) }, { "target", variable.Name } };

    // A secret's name has no '_', so that no two pairs give the same name.
    private static string NameOf(SecretEnvModel variable) => $"{variable.Secret}_{variable.Key}";
}
