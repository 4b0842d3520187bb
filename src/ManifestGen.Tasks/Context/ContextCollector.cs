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
        var inputs = RestoreInputs.Find(projects, root, probe)
            .Concat(Inside(root, request.ExtraRestoreInputs, "the ManifestGenRestoreInput")).ToArray();
        var linked = LinkedSources.Find(inputs.Where(path => path != request.Project), probe);
        var folders = SourceFolders.Of(projects, Inside(root, linked.Folders, "the folder of linked files"));
        var files = SourceFolders.SettingsAbove(folders, root, probe)
            .Concat(Inside(root, LinkedFiles(root).Concat(linked.Files), "the linked file"))
            .Where(file => !folders.Any(folder => Paths.IsIn(folder, file)));
        var sources = PackageSources.Read(RestoreInputs.PackageConfigs(inputs));
        return new BuildContext(root, request.Project, request.Output)
        {
            RestoreInputs = inputs,
            PackageFolders = PackageFolders(root, sources).ToArray(),
            SourceFolders = folders,
            SourceFiles = files.Except(inputs, Paths.Comparer).ToArray(),
            BuildOutputs = BuildOutputs.ToIgnore(request.BuildOutputs, root, folders),
            IsLocked = RestoreInputs.HoldLockFile(inputs),
            NeedsNuGetSecret = request.NeedsNuGetSecret ?? sources.HasPrivateFeed,
            NuGetVariables = sources.Variables,
            // The program dotnet looks for it from the folder in which it is started, which is the root.
            Sdk = GlobalJson.Read(FileStore.TryRead(Path.Combine(root, "global.json")) ?? ""),
            Labels = request.Labels,
        };
    }

    private IEnumerable<string> PackageFolders(string root, PackageSources sources)
    {
        foreach (var config in sources.WithPassword)
        {
            _problems.Add(Problem.Warning(ProblemCodes.PasswordInPackageConfig, config,
                "This file holds a password, and a container build copies it into a layer of its cache. Keep credentials in the NuGet.config of your user, which the build takes as a secret, or write '%NAME%' and set that variable."));
        }

        foreach (var path in sources.Absolute)
        {
            _problems.Add(Problem.Warning(ProblemCodes.PackageFolderOutsideContext, request.Project,
                $"A container build has no package source '{path}', which is a full path of this machine. Name it in NuGet.config relative to that file."));
        }

        foreach (var folder in sources.Folders)
        {
            if (!Paths.IsIn(root, folder))
            {
                _problems.Add(Problem.Warning(ProblemCodes.PackageFolderOutsideContext, request.Project,
                    $"A container build cannot read the package source '{folder}': it is outside the build context '{root}'. {Remedy}"));
            }
            else if (probe.FolderExists(folder))
            {
                yield return folder;
            }
        }
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
