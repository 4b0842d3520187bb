using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Tasks.Import.Kubernetes;

namespace ManifestGen.Tasks.Import;

/// <summary>Finds what there is to import.</summary>
internal static class SourceFiles
{
    private const int LargestFile = 4 * 1024 * 1024;

    private const int MostFiles = 1000;

    // In the order in which Compose looks for them.
    private static readonly string[] ComposeNames = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    private static readonly Regex ComposeName = new(@"\A(docker-)?compose([.-][^/]*)?\.ya?ml\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] KubernetesFolders = ["k8s", "kubernetes", "manifests", "deploy", "deployment", "deployments", "kustomize"];

    // What others make, and templates, which are no YAML.
    private static readonly string[] Skipped = ["bin", "obj", "node_modules", ".git", ".github", "templates", "charts"];

    // The user's own beside generated files.
    private static readonly string[] Own = ["custom", "patches"];

    /// <summary>The files of a file's or folder's name.</summary>
    /// <param name="from">The file or folder.</param>
    /// <param name="isProject">Whether it is the project's folder, which holds other YAML too.</param>
    /// <param name="notes">What is not imported.</param>
    /// <param name="problems">What cannot be read.</param>
    public static IReadOnlyList<SourceFile> Find(string from, bool isProject, List<string> notes, List<Problem> problems)
    {
        var files = new List<SourceFile>();
        if (File.Exists(from))
        {
            Add(from, Path.GetFileName(from));
            return files;
        }

        var compose = ComposeNames.FirstOrDefault(name => File.Exists(Path.Combine(from, name)));
        foreach (var path in In(from))
        {
            var name = Path.GetFileName(path);
            if (ComposeName.IsMatch(name))
            {
                if (name == compose)
                {
                    Add(path, name);
                }
                else if (name.Contains("override"))
                {
                    notes.Add($"'{name}' stays yours: Compose reads 'compose.override.yaml' on top of the generated 'compose.yaml'. Rename it if it has another name.");
                }
                else
                {
                    notes.Add($"'{name}' is not imported beside '{compose ?? "no other"}': import it by itself with -p:From={name}.");
                }
            }
            else if (name == "Dockerfile" || (!isProject && IsYaml(name)))
            {
                Add(path, name);
            }
        }

        var folders = isProject ? KubernetesFolders.Select(folder => Path.Combine(from, folder)).Where(Directory.Exists) : Directory.EnumerateDirectories(from).Where(folder => !IsSkipped(folder));
        var below = folders.OrderBy(folder => folder, StringComparer.Ordinal).SelectMany(Below).Take(MostFiles + 1).ToArray();
        foreach (var path in below.Take(MostFiles))
        {
            Add(path, Relative(from, path));
        }

        if (below.Length > MostFiles)
        {
            notes.Insert(0, $"There are more than {MostFiles.ToString(CultureInfo.InvariantCulture)} files, of which '{Relative(from, below[MostFiles])}' and those after it were NOT read. Import one folder at a time, with -p:From=<folder>.");
        }

        var launch = Path.Combine(from, "Properties", "launchSettings.json");
        if (File.Exists(launch))
        {
            Add(launch, "Properties/launchSettings.json");
        }

        return Overlays.Mark(files);

        void Add(string path, string name)
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                problems.Add(Problem.Error(ProblemCodes.ImportUnreadable, path, $"'{name}' is larger than 4 MiB. Import the part that describes services, with -p:From=<file>."));
                return;
            }

            var text = File.ReadAllText(path);
            if (KindOf(name, text) is { } kind)
            {
                files.Add(new(name, path, kind, text));
            }
        }
    }

    private static SourceKind? KindOf(string name, string text)
    {
        var file = name.Substring(name.LastIndexOf('/') + 1);
        return file == "Dockerfile" || file.EndsWith(".Dockerfile", StringComparison.Ordinal) || file.StartsWith("Dockerfile.", StringComparison.Ordinal) ? SourceKind.Dockerfile
            : file == "launchSettings.json" ? SourceKind.LaunchSettings
            : name.Contains("overlays/") && (!IsJson(name) || IsObject(text, file)) ? SourceKind.Overlay
            : IsJson(name) ? (IsObject(text, file) ? SourceKind.Kubernetes : null)
            : ComposeName.IsMatch(file) || Regex.IsMatch(text, @"^services\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant) ? SourceKind.Compose
            : IsObject(text, file) ? SourceKind.Kubernetes
            : null;
    }

    // An object, or a patch that is a list of operations.
    private static bool IsObject(string text, string file) =>
        Regex.IsMatch(text, @"^[\s{]*[""']?kind[""']?\s*:|""kind""\s*:\s*""|^\s*-\s*[""']?op[""']?\s*:|[{,]\s*[""']?op[""']?\s*:", RegexOptions.Multiline | RegexOptions.CultureInvariant)
        || file.StartsWith("kustomization.", StringComparison.Ordinal);

    private static IEnumerable<string> Below(string folder) =>
        In(folder).Where(path => IsYaml(path) || IsJson(path)).Concat(Directory.EnumerateDirectories(folder).Where(child => !IsSkipped(child)).OrderBy(child => child, StringComparer.Ordinal).SelectMany(Below));

    private static IEnumerable<string> In(string folder) => Directory.EnumerateFiles(folder).OrderBy(path => path, StringComparer.Ordinal);

    private static bool IsJson(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    // A link leads out of the folder, or in circles.
    private static bool IsSkipped(string folder) => Skipped.Contains(Path.GetFileName(folder)) || (Own.Contains(Path.GetFileName(folder)) && IsGenerated(Path.GetDirectoryName(folder)!)) || (new DirectoryInfo(folder).Attributes & FileAttributes.ReparsePoint) != 0;

    private static bool IsGenerated(string folder) =>
        new[] { "kustomization.yaml", "base/kustomization.yaml" }.Select(name => Path.Combine(folder, name)).Any(path => File.Exists(path) && Files.Ownership.IsOwned(File.ReadAllText(path)));

    private static string Relative(string from, string path) => path.Substring(from.TrimEnd('/', '\\').Length + 1).Replace('\\', '/');
}
