using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Compose;

/// <summary>Where a Compose file is, and what its paths lead to.</summary>
internal sealed class ComposePlace(string folder, string projectFolder, bool isNamed, bool isOwned)
{
    // What fits into a ConfigMap.
    private const int LargestFile = 1024 * 1024;

    private static readonly string[] Keys = [".pem", ".key", ".pfx", ".p12", ".jks", ".keystore", ".env", ".ppk", ".asc", ".gpg"];

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

    /// <summary>A path of the file as one that starts at the project, where the generated file is. An absolute one stays. Null for what is no path.</summary>
    public string? FromProject(string path)
    {
        if (path.Length == 0 || Full(folder, path) is not { } full || Path.IsPathRooted(path))
        {
            return path.Length == 0 ? null : path;
        }

        var (own, other) = (projectFolder.TrimEnd('/', '\\').Split('/', '\\'), full.Split('/', '\\'));
        var shared = own.Zip(other, (one, two) => one == two).TakeWhile(isSame => isSame).Count();
        return string.Join("/", Enumerable.Repeat("..", own.Length - shared).Concat(other.Skip(shared)));
    }

    /// <summary>Why a file of the project cannot be one of its configuration; null where it can.</summary>
    public string? WhyNoConfiguration(string path)
    {
        if (Full(folder, path) is not { } full || !File.Exists(full))
        {
            return "it is not there";
        }

        var name = Path.GetFileName(full);
        if (Keys.Contains(Path.GetExtension(name).ToLowerInvariant()) || name.StartsWith(".env", StringComparison.Ordinal) || name.StartsWith("id_", StringComparison.Ordinal))
        {
            return "it is a secret: [SecretFile]";
        }

        if (new FileInfo(full).Length > LargestFile)
        {
            return "it is too large for a ConfigMap";
        }

        var text = File.ReadAllText(full);
        return text.IndexOf('\0') >= 0 || text.IndexOf('\uFFFD') >= 0 ? "it is no text" : text.Split('\n').Any(line => SecretText.IsIn(line.Trim())) ? "it holds a secret: [SecretFile]" : null;
    }

    /// <summary>Whether a path is a file that is there.</summary>
    public bool IsFile(string path) => Full(folder, path) is { } full && File.Exists(full);

    /// <summary>Whether ManifestGen wrote the file.</summary>
    public bool IsOwned => isOwned;

    /// <summary>The folder from which another project builds a service. Null where it is this one, and where nobody knows.</summary>
    public string? OtherProjectOf(SourceNode service, Interpolation variables)
    {
        if (isOwned || service["build"] is not { } build || isNamed)
        {
            return null;
        }

        var written = build.Text ?? build.TextAt("context") ?? ".";
        if (variables.Resolve(written, out _) is not { } context || variables.Resolve(build.TextAt("dockerfile") ?? "Dockerfile", out _) is not { } dockerfile)
        {
            return null;
        }

        // A repository of Git, or an archive.
        if (Full(folder, context) is not { } root)
        {
            return written;
        }

        var home = new[] { Full(root, dockerfile) is { } file ? Path.GetDirectoryName(file) : null, root }.OfType<string>().FirstOrDefault(HasProject);
        return home is null ? Contains(root, projectFolder) ? null : written : IsSame(home, projectFolder) ? null : written;
    }

    private static bool IsSame(string one, string other) => one.TrimEnd('/', '\\') == other.TrimEnd('/', '\\');

    private static bool Contains(string root, string path) =>
        IsSame(root, path) || path.StartsWith(root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool HasProject(string path) => Directory.Exists(path) && Directory.EnumerateFiles(path, "*.csproj").Any();

    private static string? Full(string root, string path)
    {
        try
        {
            return path.Contains("://") || path.StartsWith("git@", StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(root, path));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }
}
