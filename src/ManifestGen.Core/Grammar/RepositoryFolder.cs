namespace ManifestGen.Grammar;

/// <summary>A folder of a Git repository, with <c>/</c>; <c>.</c> for its root.</summary>
internal static class RepositoryFolder
{
    public static bool IsValid(string path) =>
        path == "." || (path.Length > 0 && path.IndexOf('\\') < 0 && !path.Any(char.IsControl) && path.Split('/').All(segment => segment.Trim() == segment && segment is not ("" or "." or "..")));

    /// <summary>The path without what is too much at its ends. Null where it leads out of the repository.</summary>
    public static string? Corrected(string path)
    {
        var relative = path.Trim().Replace('\\', '/');
        relative = (relative.StartsWith("./", StringComparison.Ordinal) ? relative.Substring(2) : relative).Trim('/');
        return path.Trim().Length == 0 ? null : relative.Length == 0 ? "." : IsValid(relative) ? relative : null;
    }
}
