using ManifestGen.Model;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN947 and MGEN948: files that a container does not keep, or does not have.</summary>
public static class StoredFindings
{
    private static readonly Rule DeveloperKey = new(
        "MGEN947",
        "The program signs tokens with a developer key",
        "AddDeveloperSigningCredential writes its key into a file that the container cannot write or loses, so each container signs with a different key: load a persistent key with AddSigningCredential",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule WindowsPath = new(
        "MGEN948",
        "The path is a Windows path",
        "'{0}' is a Windows path, but the container runs Linux, where it is a file name in the working directory: use a path such as '{1}', or Path.Combine",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [DeveloperKey, WindowsPath];

    /// <summary>That a key is in a file of the container.</summary>
    public static Finding SignsWithDeveloperKey() => DeveloperKey.At(Origin.Class);

    /// <summary>That a path is of another system.</summary>
    /// <param name="path">The path.</param>
    public static Finding IsOfWindows(string path) => WindowsPath.At(Origin.Class, path, "/tmp/" + path.Substring(path.LastIndexOfAny(['\\', '/', ':']) + 1));
}
