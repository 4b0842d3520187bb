using System.Text.RegularExpressions;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Swarm;

/// <summary>
/// Swarm secrets, which the user creates. A secret cannot be changed, so a new value needs a secret of another name: what is appended
/// to the name comes from a variable of who deploys, such as <c>CATALOG_DB_SUFFIX</c> for all keys of the secret catalog-db, and is nothing by default.
/// </summary>
internal static class ExternalSecrets
{
    private static readonly Regex Foreign = new("[^A-Z0-9]", RegexOptions.CultureInvariant);

    public static YamlMap Declare(SecretMount mount) => new()
    {
        // Swarm's client expands it, so it is no text of which each $ is doubled.
        { "name", new YamlScalar($"{mount.Name}${{{VariableOf(mount.Secret)}:-}}", IsString: false) },
        { "external", true },
    };

    private static string VariableOf(string secret)
    {
        var name = Foreign.Replace(secret.ToUpperInvariant(), "_") + "_SUFFIX";
        return char.IsDigit(name[0]) ? "_" + name : name;
    }
}
