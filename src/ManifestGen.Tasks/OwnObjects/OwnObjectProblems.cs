using ManifestGen.Model;
using ManifestGen.OwnObjects;
using ManifestGen.Rules;
using ManifestGen.Rules.OwnObjects;
using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using ManifestGen.Text;

namespace ManifestGen.Tasks.OwnObjects;

/// <summary>What is wrong with the user's own objects and patches, and what the compiler, which reads less, has not told.</summary>
public static class OwnObjectProblems
{
    private static readonly string[] Folders = [OwnFilePlace.Custom, OwnFilePlace.Patches];

    /// <param name="project">The project.</param>
    /// <param name="manifests">What it declares.</param>
    /// <param name="kubernetesVersion">The oldest cluster.</param>
    /// <param name="compilerTells">Whether analyzers run in this build. Without them the compiler tells nothing, and all is told here.</param>
    public static IReadOnlyList<Problem> Find(ManifestProject project, ManifestSet manifests, string kubernetesVersion, bool compilerTells = true)
    {
        var generated = manifests.Files.Where(file => OwnTexts.IsKubernetes(file.Path)).Select(file => new ManifestFile(file.Path, file.Text)).ToArray();
        var root = project.Output.Root;
        if (generated.Length == 0 || !Folders.Any(folder => Directory.Exists(Path.Combine(root, folder))))
        {
            return [];
        }

        var problems = new List<Problem>();
        var texts = new List<OwnText>();
        foreach (var path in Folders.SelectMany(folder => FilesIn(Path.Combine(root, folder))).OrderBy(path => path, StringComparer.Ordinal))
        {
            Read(root, path, texts, problems);
        }

        var version = KubernetesVersion.TryParse(kubernetesVersion) ?? KubernetesVersion.Default;
        var told = new HashSet<string>(compilerTells ? OwnTexts.Check(texts, generated, version).Select(Key) : [], StringComparer.Ordinal);
        return [.. problems, .. All(texts, generated, version).Where(finding => !told.Contains(Key(finding))).Select(finding => Tell(finding, root))];
    }

    private static IEnumerable<OwnFinding> All(IReadOnlyList<OwnText> texts, IReadOnlyList<ManifestFile> generated, KubernetesVersion version)
    {
        var read = texts.Select(text => (text.File, Reading: OwnTexts.IsRead(text.File) ? PlacedTree.Read(text.Text) : new([]))).ToArray();
        return OwnTexts.Check(read, generated, version);
    }

    private static void Read(string root, string path, List<OwnText> texts, List<Problem> problems)
    {
        try
        {
            if (OwnFilePlace.Of(Paths.Relative(root, path)) is not { } place || FileStore.TryRead(path) is not { } text)
            {
                return;
            }

            texts.Add(new(new(place, OwnFile.ContentOf(place, text)), text));
            if (FileStore.IsLink(path))
            {
                problems.Add(Problem.Warning(OwnObjectRules.NotApplied.Id, path,
                    $"The file is a symbolic link. kustomize fails if it leads out of {place.FullFolder.TrimEnd('/')}: copy the file instead."));
            }
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            problems.Add(Problem.Warning(OwnObjectRules.NotApplied.Id, path, $"The file cannot be checked: {exception.Message}"));
        }
    }

    private static IEnumerable<string> FilesIn(string folder) => !Directory.Exists(folder) ? [] : FolderWalk.Folders(folder).SelectMany(each => Directory.EnumerateFiles(each))
        .Where(path => Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml" || Path.GetFileName(path) == "Kustomization")
        // What editors leave while a file is open.
        .Where(path => Path.GetFileName(path)[0] != '.');

    // An error of a text is told once, whatever each reader calls it.
    private static string Key(OwnFinding finding) => finding.Rule == OwnObjectRules.NotYaml
        ? $"{finding.Rule.Id}|{finding.Path}"
        : $"{finding.Rule.Id}|{finding.Path}|{finding.Place.Line}|{finding.Message}";

    private static Problem Tell(OwnFinding finding, string root) =>
        new(finding.Rule.Id, finding.Rule.Severity == RuleSeverity.Error, Paths.Full(finding.Path, root), finding.Message, finding.Place.Line, finding.Place.Column)
        {
            IsInformation = finding.Rule.Severity == RuleSeverity.Info,
        };
}
