namespace ManifestGen.Model;

/// <summary>A file of the user that goes to the cluster with ours.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Content">What it holds, as far as it decides how it is named.</param>
public sealed record OwnFileModel(OwnFilePlace Place, OwnFileContent Content)
{
    /// <summary>The Secrets that its objects are, or that operators make from them.</summary>
    public EquatableArray<string> Secrets { get; init; }
}

/// <summary>What decides how a file of the user is named in a kustomization.</summary>
public enum OwnFileContent
{
    /// <summary>Objects, or what is to be merged into objects.</summary>
    Objects,

    /// <summary>Nothing but comments.</summary>
    Nothing,

    /// <summary>A list of operations (RFC 6902), which does not say what it is for.</summary>
    Operations,

    /// <summary>A kustomization of the user.</summary>
    Kustomization,

    /// <summary>A kustomization of the user that is a part of others.</summary>
    Component,

    /// <summary>A file of ours.</summary>
    Generated,
}

/// <summary>Where a file of the user is: <c>k8s/custom</c>, <c>k8s/patches</c>, or a folder for an environment in one of them.</summary>
/// <param name="Folder"><see cref="Custom"/> or <see cref="Patches"/>.</param>
/// <param name="Environment">The environment that it is for; null for all.</param>
/// <param name="Name">The path in that folder, with forward slashes.</param>
public sealed record OwnFilePlace(string Folder, string? Environment, string Name)
{
    public const string Custom = "k8s/custom/";

    public const string Patches = "k8s/patches/";

    private static readonly string[] Kustomizations = ["kustomization.yaml", "kustomization.yml", "Kustomization"];

    public bool IsPatch => Folder == Patches;

    /// <summary>The folder of the environment, or of all of them.</summary>
    public string FullFolder => Environment is null ? Folder : $"{Folder}{Environment}/";

    public string Path => FullFolder + Name;

    /// <summary>The folder that the file is in, which may be below that of the environment.</summary>
    public string Directory => Path.Substring(0, Path.LastIndexOf('/') + 1);

    /// <summary>Whether kustomize takes the folder of the file for a kustomization because of it.</summary>
    public bool IsKustomization => Kustomizations.Contains(Path.Substring(Directory.Length), StringComparer.Ordinal);

    /// <summary>Null for a path that is in neither folder.</summary>
    public static OwnFilePlace? Of(string path)
    {
        var folder = path.StartsWith(Custom, StringComparison.Ordinal) ? Custom : path.StartsWith(Patches, StringComparison.Ordinal) ? Patches : null;
        if (folder is null || path.Length == folder.Length)
        {
            return null;
        }

        var rest = path.Substring(folder.Length);
        var end = rest.IndexOf('/');
        return end < 0 ? new(folder, null, rest) : new(folder, rest.Substring(0, end), rest.Substring(end + 1));
    }
}
