namespace ManifestGen.Rules.Storage;

/// <summary>The folders that a container has before anything is mounted, for what must not be hidden.</summary>
public static class ContainerFolders
{
    private static readonly string[] OfTheKernel = ["/proc", "/sys"];

    /// <summary>Those with files of the image in them.</summary>
    public static IReadOnlyCollection<string> WithFiles { get; } =
    [
        "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib64", "/root", "/run", "/sbin",
        "/usr", "/usr/bin", "/usr/lib", "/usr/local", "/usr/share", "/usr/share/dotnet", "/var", "/var/lib", "/var/run",
    ];

    /// <summary>Those that are there, with an owner, but empty.</summary>
    public static IReadOnlyCollection<string> Empty { get; } = ["/media", "/mnt", "/opt", "/run/secrets", "/srv"];

    /// <summary>Whether it is in a file system that the kernel makes up.</summary>
    public static bool IsOfTheKernel(string folder) => OfTheKernel.Any(kernel => folder == kernel || IsWithin(folder, kernel));

    /// <summary>Whether a path is below another one.</summary>
    public static bool IsWithin(string path, string folder) => Resolved(path).StartsWith(Resolved(folder) + "/", StringComparison.Ordinal);

    // A link in the images.
    private static string Resolved(string path) => path == "/var/run" || path.StartsWith("/var/run/", StringComparison.Ordinal) ? path.Substring("/var".Length) : path;
}
