using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>Names of volumes, which people read in <c>kubectl describe</c>: made from the folder.</summary>
internal static class VolumeNames
{
    private const string Prefix = "files";

    private const int MaxLength = 63;

    private static readonly Regex Separators = new("[^a-z0-9]+", RegexOptions.CultureInvariant);

    /// <summary>A DNS label that is not in <paramref name="taken"/>, and then is.</summary>
    public static string Of(string folder, ISet<string> taken)
    {
        var name = Prefix + Separators.Replace("/" + folder.ToLowerInvariant(), "-").TrimEnd('-');
        if (name.Length > MaxLength)
        {
            var hash = ContentHash.Of(folder);
            name = $"{name.Substring(0, MaxLength - hash.Length - 1).TrimEnd('-')}-{hash}";
        }

        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            var suffix = "-" + number.ToString(CultureInfo.InvariantCulture);
            unique = name.Substring(0, Math.Min(name.Length, MaxLength - suffix.Length)) + suffix;
        }

        return unique;
    }
}
