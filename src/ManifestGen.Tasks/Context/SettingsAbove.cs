using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>The files that no project names, and that hold for all that lies below them.</summary>
public static class SettingsAbove
{
    private static readonly string[] PackageConfig = ["nuget.config", "NuGet.config", "NuGet.Config"];

    // The last line that says so holds, and only before the first section.
    private static readonly Regex IsTopmost = new(@"\A[^\[]*^\s*root\s*=\s*true\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    /// <summary>The settings of the projects in a folder, from it up to a folder that holds it.</summary>
    public static IEnumerable<UsedFile> Of(string folder, string top, FileProbe probe) =>
        PackageConfigs(folder, top, probe).Concat(Nearest(folder, top, "global.json", probe)).Concat(Nearest(folder, top, "Directory.Build.rsp", probe))
            .Select(path => new UsedFile(path, "the settings", new(path)) { IsRestored = true, IsSetting = true })
            .Concat(CompilerSettings(folder, top, probe).Select(path => new UsedFile(path, "the compiler's settings", new(path)) { IsSetting = true }));

    /// <summary>The NuGet.config files among the inputs.</summary>
    public static IEnumerable<string> PackageConfigsOf(IEnumerable<string> inputs) => inputs.Where(path => PackageConfig.Contains(Path.GetFileName(path), Paths.Comparer));

    // NuGet merges those of all folders.
    private static IEnumerable<string> PackageConfigs(string folder, string top, FileProbe probe) =>
        Paths.FoldersUpTo(folder, top).Select(above => probe.FindAnyCasing(above, PackageConfig)).OfType<string>();

    private static IEnumerable<string> Nearest(string folder, string top, string name, FileProbe probe) =>
        Paths.FoldersUpTo(folder, top).Select(above => Path.Combine(above, name)).Where(probe.Exists).Take(1);

    private static IEnumerable<string> CompilerSettings(string folder, string top, FileProbe probe)
    {
        var isTopmost = false;
        foreach (var above in Paths.FoldersUpTo(folder, top))
        {
            var editorConfig = Path.Combine(above, ".editorconfig");
            if (!isTopmost && probe.Exists(editorConfig))
            {
                isTopmost = IsTopmost.IsMatch(FileStore.TryRead(editorConfig) ?? "");
                yield return editorConfig;
            }

            var globalConfig = Path.Combine(above, ".globalconfig");
            if (probe.Exists(globalConfig))
            {
                yield return globalConfig;
            }
        }
    }
}
