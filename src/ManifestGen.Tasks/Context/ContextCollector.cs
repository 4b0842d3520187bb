using ManifestGen.Rendering.Docker;
using ManifestGen.Tasks.Context.Commands;
using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Context;

/// <summary>Finds out what a container build of a project needs, and warns of what it cannot have.</summary>
public sealed class ContextCollector(ContextRequest request, ProjectEvaluator evaluator, FileProbe probe)
{
    private const string Remedy = "Set ManifestGenContextRoot to a folder that contains both.";

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    /// <returns>The context, or <see langword="null"/> where <see cref="Problems"/> says why there is none.</returns>
    public BuildContext? Collect()
    {
        var tree = SourceTree.Of(request.ProjectFolder, probe);
        var closure = ProjectClosure.Find(request.Project, evaluator, probe);
        var solution = SolutionFolder.Find(request.ProjectFolder, closure, tree, probe);
        if (solution is not null)
        {
            evaluator.Set(SolutionFolder.Property, solution);
            closure = ProjectClosure.Find(request.Project, evaluator, probe);
        }

        // What a project of the closure builds, the image builds too.
        var outputs = closure.SelectMany(BuildOutputs.Of).Distinct(Paths.Comparer).Where(output => !closure.Any(project => Paths.IsIn(output, project.Folder))).ToArray();
        var used = FilesOf(closure, tree).Where(file => !IsOfOneDeveloper(file.Path) && !IsManifest(file.Path) && !outputs.Any(output => Paths.IsIn(output, file.Path))).ToArray();
        var root = request.Root ?? ContextRoot.Find(request.ProjectFolder, tree, used.Select(file => file.IsFullPath ? null : file.Path).OfType<string>().Append(request.Output), probe);
        if (!IsUsable(root))
        {
            return null;
        }

        var inside = used.Where(file => Paths.IsIn(root, file.Path)).ToArray();
        var inputs = Sorted(inside.Where(file => file.IsRestored).Select(file => file.Path));
        var folders = SourceFolders.Of(closure.Select(project => project.Folder).Concat(inside.Where(file => file.IsFolder).Select(file => file.Path)).Where(folder => Paths.IsIn(root, folder)));
        Report(root, tree, used);
        ReportMissing(closure);
        ReportFailures();
        var ignored = IgnoreFile.Read(root, probe);
        var keys = new KeyFiles(root, ignored);
        foreach (var evaluation in closure.Select(project => project.Published).OfType<EvaluatedProject>())
        {
            keys.Add(evaluation);
        }

        var sources = PackageSources.Read(SettingsAbove.PackageConfigsOf(inputs));
        var project = closure.FirstOrDefault(project => project.Path == request.Project);
        var hasOwnImage = project?.Published?.Property("ManifestGenSdkImage").Length > 0;
        var tools = new BuildTools(closure, hasOwnImage);
        if (tools.NeedNode)
        {
            keys.AddNpm(folders);
        }

        var versionTool = VersionTool.Of(project?.Published);
        var toolManifest = tools.ToolManifestOf(request.ProjectFolder, root, probe);
        var foreign = ForeignDockerfile.Find(request.Output, request.DockerfileContext, tree.Top, probe);
        var context = new BuildContext(root, request.Project, request.Output)
        {
            RestoreInputs = inputs,
            PackageFolders = PackageFolders(root, sources).ToArray(),
            SourceFolders = folders,
            SourceFiles = Sorted(inside.Where(file => !file.IsFolder && !file.IsRestored).Select(file => file.Path).Concat(toolManifest is null ? [] : [toolManifest])
                .Where(file => !folders.Any(folder => Paths.IsIn(folder, file)))
                .Except(inputs, Paths.Comparer)),
            BuildOutputs = BuildOutputs.ToIgnore(closure.SelectMany(BuildOutputs.Of), root, folders),
            IsLocked = RestoreInputs.HoldLockFile(inputs),
            NeedsNuGetSecret = request.NeedsNuGetSecret ?? sources.HasPrivateFeed,
            NuGetVariables = sources.Variables,
            Sdk = SdkOf(root, inputs),
            Repository = tree.IsRepository ? tree.Top : null,
            Labels = PublishedLabels.Of(project?.Published),
            RestoreProperties = DerivedProperties.Of(closure).Concat(solution is null ? [] : new[] { SolutionFolder.InImage(solution, root) }).ToArray(),
            Values = project is null ? [] : PublishedValues.Of(project),
            NeededFiles = Sorted(keys.Needed.Where(file => folders.Any(folder => Paths.IsIn(folder, file)))),
            IgnoreRules = ignored.Rules,
            Foreign = foreign,
            ToolManifest = toolManifest,
            NeedsNode = tools.NeedNode,
            NeedsCorepack = tools.NeedCorepack,
            VersionTool = versionTool?.Name,
        };
        _problems.AddRange(keys.Problems);
        if (foreign is null)
        {
            _problems.AddRange(tools.Problems());
            _problems.AddRange(Workloads.Problems(closure, hasOwnImage));
            _problems.AddRange(versionTool is null ? [] : [versionTool.Problem(request.Project)]);
            _problems.AddRange(ignored.Problems(
                context.RestoreInputs.Concat(context.SourceFiles).Select(path => Paths.Relative(root, path)).Where(path => !SecretFiles.Contain(path)),
                context.SourceFolders.Concat(context.PackageFolders).Select(path => Paths.Relative(root, path))));
        }
        else if (WritesCompose(project?.Published) && foreign.Problem(request.Project) is { } problem)
        {
            _problems.Add(problem);
        }

        return context;
    }

    // Visual Studio writes App.csproj.user beside a project, and the SDK imports it. Git leaves it out, and so does the build context.
    private static bool IsOfOneDeveloper(string path) => path.EndsWith(".user", StringComparison.OrdinalIgnoreCase);

    // A condition may ask for one of the files that are written from what is found here.
    private bool IsManifest(string path) => Paths.IsIn(request.Output, path) && FileStore.TryRead(path) is { } text && Ownership.IsOwned(text);

    // What names no files gets all of them.
    private static bool WritesCompose(EvaluatedProject? project) => project?.List("ManifestGenTargets") is not { Count: > 0 } targets
        || new[] { "docker", "compose" }.All(target => targets.Contains(target, StringComparer.OrdinalIgnoreCase));

    private IEnumerable<UsedFile> FilesOf(IReadOnlyList<ClosureProject> closure, SourceTree tree)
    {
        foreach (var project in closure)
        {
            RestoreInputs.Watch(project, probe);
            foreach (var file in RestoreInputs.Of(project, probe)
                .Concat(SettingsAbove.Of(project.Folder, tree.Top, probe))
                .Concat(project.Evaluations.SelectMany(evaluation => NamedBy(evaluation, tree))))
            {
                yield return file;
            }
        }

        foreach (var path in request.ExtraRestoreInputs)
        {
            yield return new(path, "the ManifestGenRestoreInput", new(request.Project)) { IsRestored = true };
        }
    }

    private IEnumerable<UsedFile> NamedBy(EvaluatedProject project, SourceTree tree) =>
        new NamedFiles(project, probe).Find().Concat(new ConditionFiles(project, probe).Find()).Concat(new TargetFiles(project, tree.Top, probe).Find());

    // The program dotnet looks for it from the folder in which it is started, which is the root. Where the project has one of its own, the image has that SDK.
    private GlobalJson SdkOf(string root, IEnumerable<string> inputs)
    {
        var nearest = Paths.FoldersUpTo(request.ProjectFolder, root).Select(folder => Path.Combine(folder, "global.json")).FirstOrDefault(inputs.Contains);
        return GlobalJson.Read(FileStore.TryRead(Path.Combine(root, "global.json")) ?? (nearest is null ? "" : FileStore.TryRead(nearest)) ?? "");
    }

    private void Report(string root, SourceTree tree, IEnumerable<UsedFile> used)
    {
        foreach (var file in used.GroupBy(file => file.Path, Paths.Comparer).Select(group => group.First()))
        {
            var isInside = Paths.IsIn(root, file.Path);
            if (file.IsFullPath)
            {
                Warn(file, $"its path is absolute on this machine. {(isInside ? "Use" : "Move it into the source tree, and use")} a path relative to the project.");
            }
            else if (!isInside && !file.IsSetting)
            {
                Warn(file, request.Root is null && tree.IsRepository && !Paths.IsIn(tree.Top, file.Path)
                    ? $"it is outside the repository '{tree.Top}', so another clone does not have it. Move it into the repository."
                    : $"it is outside the build context '{root}'. {Remedy}");
            }
        }
    }

    private void ReportMissing(IEnumerable<ClosureProject> closure)
    {
        foreach (var (path, place) in closure.SelectMany(project => project.References).Where(reference => !File.Exists(reference.Path)).Distinct())
        {
            _problems.Add(Problem.Warning(ProblemCodes.OutsideContext, place.File,
                $"A container build cannot read the referenced project '{path}': it does not exist. Correct the path, or check the project out if it is in a submodule.", place.Line, place.Column));
        }
    }

    private void ReportFailures()
    {
        foreach (var failure in evaluator.Failures)
        {
            _problems.Add(Problem.Warning(ProblemCodes.OutsideContext, failure.ProjectFile,
                $"ManifestGen may miss files that a container build reads, because this project cannot be evaluated for a release: {failure.BaseMessage}",
                failure.LineNumber, failure.ColumnNumber));
        }
    }

    private void Warn(UsedFile file, string reason) => _problems.Add(Problem.Warning(ProblemCodes.OutsideContext, file.Place.File,
        $"A container build cannot read {file.What} '{file.Path}': {reason}", file.Place.Line, file.Place.Column));

    private IEnumerable<string> PackageFolders(string root, PackageSources sources)
    {
        foreach (var config in sources.WithPassword)
        {
            _problems.Add(Problem.Warning(ProblemCodes.PasswordInPackageConfig, config,
                "This file contains a password, and a container build copies it into a cache layer. Move the credentials to your user's NuGet.config, which the build mounts as a secret, or use '%NAME%' and set that variable."));
        }

        foreach (var path in sources.Absolute)
        {
            _problems.Add(Problem.Warning(ProblemCodes.PackageFolderOutsideContext, request.Project,
                $"A container build cannot read the package source '{path}', because its path is absolute on this machine. Use a path relative to NuGet.config."));
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
                $"ManifestGenContextRoot is '{root}', which does not contain the project. Set it to the project's folder or one above it."));
        }
        else if (!Paths.IsIn(root, request.Output))
        {
            _problems.Add(Problem.Error(ProblemCodes.OutsideContext, request.Project,
                $"ManifestGenOutputDirectory is '{request.Output}', outside the build context '{root}'. {Remedy}"));
        }

        return _problems.Count == 0;
    }

    private static string[] Sorted(IEnumerable<string> paths) => [.. paths.Distinct(Paths.Comparer).OrderBy(path => path, StringComparer.Ordinal)];
}
