using System.Text.RegularExpressions;

namespace ManifestGen.Grammar;

/// <summary>The folder of a volume that is mounted. It becomes part of the name of a Docker volume too.</summary>
internal static class VolumeSubPath
{
    private static readonly Regex Syntax = new(@"\A(?!\.{1,2}(/|\z))[A-Za-z0-9._-]+(/(?!\.{1,2}(/|\z))[A-Za-z0-9._-]+)*\z", RegexOptions.CultureInvariant);

    public static bool IsValid(string path) => Syntax.IsMatch(path);

    /// <summary>The path within the volume. Null where there is none.</summary>
    public static string? Corrected(string path) => path.Trim('/', ' ') is var relative && IsValid(relative) ? relative : null;
}
