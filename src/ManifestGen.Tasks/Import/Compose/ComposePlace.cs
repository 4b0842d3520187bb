using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Where a Compose file is, and what its paths lead to.</summary>
internal sealed class ComposePlace(string folder, string projectFolder, IReadOnlyList<string> ownServices, bool isOwned)
{
    /// <summary>The services that other projects build.</summary>
    public HashSet<string> BuiltElsewhere { get; } = new(StringComparer.Ordinal);

    /// <summary>A path of the file as one of the project. Null for what is not in its folder.</summary>
    public string? InProject(string path)
    {
        if (Full(folder, path) is not { } full || !full.StartsWith(projectFolder.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            return null;
        }

        return full.Substring(projectFolder.TrimEnd('/', '\\').Length + 1).Replace('\\', '/');
    }

    /// <summary>Whether a path is a file that is there.</summary>
    public bool IsFile(string path) => Full(folder, path) is { } full && File.Exists(full);

    /// <summary>The folder of the project that builds a service. Null where it is this one, and where nobody knows.</summary>
    public string? OtherProjectOf(SourceNode service)
    {
        if (isOwned || service["build"] is not { } build || ownServices.Count > 0)
        {
            return null;
        }

        var context = build.Text ?? build.TextAt("context") ?? ".";
        var dockerfile = build.TextAt("dockerfile") ?? "Dockerfile";
        if (Full(folder, context) is not { } root || Full(root, dockerfile) is not { } file)
        {
            return null;
        }

        var home = new[] { Path.GetDirectoryName(file), root }.OfType<string>().FirstOrDefault(HasProject);
        var own = projectFolder.TrimEnd('/', '\\');
        return home is null || home.TrimEnd('/', '\\') == own ? null : build.TextAt("context") ?? build.Text ?? ".";
    }

    private static bool HasProject(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.csproj").Any();

    private static string? Full(string root, string path)
    {
        try
        {
            return path.Contains("://") ? null : Path.GetFullPath(Path.Combine(root, path));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }
}
