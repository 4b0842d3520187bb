namespace ManifestGen.Tasks.Files;

/// <summary>The folder that files are written to, and nothing outside it.</summary>
/// <param name="Root">Its full path.</param>
public sealed record OutputFolder(string Root)
{
    /// <summary>The full path of a file of the payload, or why it must not be written.</summary>
    public string? TryResolve(string path, out string reason)
    {
        reason = ReasonAgainst(path);
        return reason.Length == 0 ? Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar)) : null;
    }

    private string ReasonAgainst(string path)
    {
        if (path.Length == 0 || path.StartsWith("/", StringComparison.Ordinal) || path.IndexOf(':') >= 0 || path.IndexOf('\\') >= 0 || path.Any(char.IsControl))
        {
            return "it is not a relative path with '/' as separator";
        }

        var current = Root;
        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or "." or "..")
            {
                return $"it has the segment '{segment}'";
            }

            current = Path.Combine(current, segment);
            if (FileStore.IsLink(current))
            {
                return $"'{Paths.Relative(Root, current)}' is a symbolic link, which can point outside the folder";
            }
        }

        return "";
    }
}
