using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>Finds out what a container build of a project needs, and warns of what it cannot have.</summary>
public sealed class ContextCollector(ContextRequest request, FileProbe probe)
{
    private const string Remedy = "Set ManifestGenContextRoot to a folder that holds both.";

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <returns>The context, or <see langword="null"/> where <see cref="Problems"/> says why there is none.</returns>
    public BuildContext? Collect()
    {
        var root = request.Root ?? ContextRoot.Find(request.ProjectFolder);
        if (!IsUsable(root))
        {
            return null;
        }

        var closure = ProjectClosure.Find(request.Project, request.References, probe);
        var projects = Inside(root, closure, "the referenced project").ToArray();
        var folders = SourceFolders.Of(projects);
        var inputs = RestoreInputs.Find(projects, root, probe)
            .Concat(Inside(root, request.ExtraRestoreInputs, "the ManifestGenRestoreInput")).ToArray();
        var files = SourceFolders.SettingsAbove(folders, root, probe)
            .Concat(Inside(root, LinkedFiles(root), "the linked file"))
            .Where(file => !folders.Any(folder => Paths.IsIn(folder, file)));
        return BuildContext.Create(root, request.Project, request.Output, inputs, folders, files.Except(inputs, Paths.Comparer),
            BuildOutputs.ToIgnore(request.BuildOutputs, root, folders));
    }

    private bool IsUsable(string root)
    {
        if (!Directory.Exists(root) || !Paths.IsIn(root, request.Project))
        {
            _problems.Add(Problem.Error(ProblemCodes.OutsideContext, request.Project,
                $"ManifestGenContextRoot is '{root}', which is no folder that contains the project. Set it to the project's folder or one above."));
        }
        else if (!Paths.IsIn(root, request.Output))
        {
            _problems.Add(Problem.Error(ProblemCodes.OutsideContext, request.Project,
                $"ManifestGenOutputDirectory is '{request.Output}', outside the build context '{root}'. {Remedy}"));
        }

        return _problems.Count == 0;
    }

    private IEnumerable<string> LinkedFiles(string root) =>
        request.SourceItems
            .Where(item => !Paths.IsIn(request.ProjectFolder, item.Path) && Paths.IsIn(root, item.DefinedIn))
            .Where(item => !request.IsGenerated(item.Path) && !request.IsGenerated(item.DefinedIn) && File.Exists(item.Path))
            .Select(item => item.Path);

    private IEnumerable<string> Inside(string root, IEnumerable<string> paths, string what)
    {
        foreach (var path in paths)
        {
            if (Paths.IsIn(root, path))
            {
                yield return path;
            }
            else
            {
                _problems.Add(Problem.Warning(ProblemCodes.OutsideContext, request.Project,
                    $"A container build cannot read {what} '{path}': it is outside the build context '{root}'. {Remedy}"));
            }
        }
    }
}
