using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The committed files of all samples.</summary>
internal static class Samples
{
    private static readonly string Folder = Path.Combine(Repository.Root, "samples");

    /// <summary>The files of a name, relative to the repository.</summary>
    public static TheoryData<string> Files(string name) => new(All(name).Select(path => Path.GetRelativePath(Repository.Root, path)));

    /// <summary>The folders with a kustomization that a cluster gets: what is said in general, and each environment.</summary>
    public static TheoryData<string> Kustomizations => new(
        from path in All("kustomization.yaml")
        let folder = Path.GetRelativePath(Repository.Root, Path.GetDirectoryName(path)!)
        where Path.GetFileName(folder) != "base" && !IsPart(folder)
        select folder);

    // What is named by another kustomization of the sample.
    private static bool IsPart(string folder) => folder.Replace('\\', '/').Split('/').Any(part => part is "custom" or "patches");

    public static string FullPath(string path) => Path.Combine(Repository.Root, path);

    private static IEnumerable<string> All(string name) => Directory
        .EnumerateFiles(Folder, name, SearchOption.AllDirectories)
        .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
