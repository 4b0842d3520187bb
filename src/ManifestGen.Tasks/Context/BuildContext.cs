using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>What a container build of a project needs. All paths are full.</summary>
public sealed record BuildContext(string Root, string Project, string Output)
{
    public IReadOnlyCollection<string> RestoreInputs { get; init; } = [];

    public IReadOnlyCollection<string> PackageFolders { get; init; } = [];

    public IReadOnlyCollection<string> SourceFolders { get; init; } = [];

    public IReadOnlyCollection<string> SourceFiles { get; init; } = [];

    public IReadOnlyCollection<string> BuildOutputs { get; init; } = [];

    /// <summary>The root of the Git repository. Null outside of one.</summary>
    public string? Repository { get; init; }

    public bool IsLocked { get; init; }

    public bool NeedsNuGetSecret { get; init; }

    public IReadOnlyCollection<string> NuGetVariables { get; init; } = [];

    public GlobalJson Sdk { get; init; } = new("", "");

    public IReadOnlyCollection<ContextLabel> Labels { get; init; } = [];

    /// <summary>What the project says about its image, by the names that the parser in the compiler knows. Empty where the project cannot be evaluated.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Values { get; init; } = [];

    /// <summary>The properties that restore and publish are given.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> RestoreProperties { get; init; } = [];

    /// <summary>Files in <see cref="SourceFolders"/> that the build reads although they look like ones that an image must not have.</summary>
    public IReadOnlyCollection<string> NeededFiles { get; init; } = [];

    /// <summary>The rules of the user's ignore file.</summary>
    public IReadOnlyList<string> IgnoreRules { get; init; } = [];

    /// <summary>The Dockerfile of the user, where there is one in the place of ours.</summary>
    public ForeignDockerfile? Foreign { get; init; }

    /// <summary>The manifest of the tools of .NET that the build starts.</summary>
    public string? ToolManifest { get; init; }

    public bool NeedsNode { get; init; }

    public bool NeedsCorepack { get; init; }

    /// <summary>The package that makes the version from git.</summary>
    public string? VersionTool { get; init; }

    /// <summary>
    /// As the parser in the compiler reads it: <c>key=value</c> entries joined by <c>|</c>. Paths are relative to the root, with <c>/</c> as separator and in
    /// ordinal order.
    /// </summary>
    public string ToText()
    {
        var up = Paths.Relative(Output, Root);
        return string.Join("|",
        [
            Entry("project", Paths.Relative(Root, Project)),
            Entry("output", Paths.Relative(Root, Output)),
            Entry("up", up.Length == 0 ? "." : up),
            .. Repository is null || !Paths.IsIn(Repository, Output) ? Array.Empty<string>() : [Entry("repository", Paths.Relative(Repository, Output) is { Length: > 0 } folder ? folder : ".")],
            .. Entries("restore", Relative(RestoreInputs)),
            .. Entries("packages", Relative(PackageFolders)),
            .. Entries("source", Relative(SourceFolders)),
            .. Entries("file", Relative(SourceFiles)),
            .. Entries("ignore", Relative(BuildOutputs)),
            .. IsLocked ? [Entry("locked", "true")] : Array.Empty<string>(),
            .. NeedsNuGetSecret ? [Entry("nugetsecret", "true")] : Array.Empty<string>(),
            .. Entries("nugetvariable", NuGetVariables),
            .. Sdk.Version.Length > 0 ? [Entry("sdk", Sdk.Version), Entry("rollforward", Sdk.RollForward)] : Array.Empty<string>(),
            .. Entries("label", Labels.Select(label => $"{label.Key}={label.Value}")),
            .. Entries("needed", Relative(NeededFiles)),
            .. Entries("dockerignore", IgnoreRules),
            .. Foreign is null ? Array.Empty<string>() : [Entry("foreigncontext", Paths.Relative(Root, Foreign.Context)), Entry("foreignfile", Paths.Relative(Foreign.Context, Foreign.Path))],
            .. ToolManifest is null ? Array.Empty<string>() : [Entry("tools", Paths.Relative(Root, ToolManifest))],
            .. NeedsNode ? [Entry("node", NeedsCorepack ? "corepack" : "true")] : Array.Empty<string>(),
            .. VersionTool is null ? Array.Empty<string>() : [Entry("versiontool", VersionTool)],
            .. Pairs("restoreproperty", RestoreProperties),
            .. Pairs("value", Values),
        ]);
    }

    private string[] Relative(IEnumerable<string> paths) =>
        paths.Select(path => Paths.Relative(Root, path)).Distinct(Paths.Comparer).OrderBy(path => path, StringComparer.Ordinal).ToArray();

    private static IEnumerable<string> Pairs(string key, IEnumerable<KeyValuePair<string, string>> pairs) => Entries(key, pairs.Select(pair => $"{pair.Key}={pair.Value}"));

    private static IEnumerable<string> Entries(string key, IEnumerable<string> values) => values.Select(value => Entry(key, value));

    private static string Entry(string key, string value) =>
        $"{key}={value.Replace("%", "%25").Replace("|", "%7C").Replace("#", "%23").Replace(";", "%3B").Replace("=", "%3D").Replace("\r", "%0D").Replace("\n", "%0A")}";
}

/// <summary>A label of the image, as the project says it.</summary>
public sealed record ContextLabel(string Key, string Value);
