using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Construction;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// The files outside a project's folder that its own targets name. No target runs here, so that only what is written out, or set by the evaluation, is
/// known.
/// </summary>
public sealed class TargetFiles(EvaluatedProject project, string top, FileProbe probe)
{
    private static readonly char[] BetweenWords = [' ', '\t', '\r', '\n', '"', '\'', '|', '<', '>', '(', ')', '&', '='];

    /// <summary>Tasks that read no file that they name.</summary>
    private static readonly string[] Writers = ["Delete", "RemoveDir", "MakeDir", "Touch", "WriteLinesToFile", "Message", "Warning", "Error"];

    public IEnumerable<UsedFile> Find()
    {
        foreach (var file in project.UserFiles)
        {
            foreach (var usingTask in file.UsingTasks.Where(task => task.AssemblyFile.Length > 0))
            {
                foreach (var path in FilesIn(usingTask.AssemblyFile, file))
                {
                    yield return new(path, "the tasks' assembly", ElementPlace.Of(usingTask.Location, project.Path));
                }
            }

            foreach (var element in file.Targets.SelectMany(target => target.AllChildren))
            {
                var isCommand = element is ProjectTaskElement { Name: "Exec" };
                foreach (var text in TextsOf(element))
                {
                    // A command may well start a program of the system by its full path.
                    foreach (var path in FilesIn(text, file).Where(path => !isCommand || text.IndexOf(path, StringComparison.Ordinal) < 0))
                    {
                        yield return new(path, "the file of a target", ElementPlace.Of(element.Location, project.Path));
                    }
                }

                foreach (var manifest in element is ProjectTaskElement { Name: "Exec" } ? ToolManifest(element, ((ProjectTaskElement)element).GetParameter("Command")) : [])
                {
                    yield return manifest;
                }

                if (element is ProjectTaskElement { Name: "Exec" } exec && exec.GetParameter("WorkingDirectory") is { Length: > 0 } folder
                    && SafePath.TryFull(project.Expand(folder, file), project.Folder) is { } path2 && IsOutside(path2) && !Paths.IsIn(path2, project.Folder) && Directory.Exists(path2))
                {
                    yield return new(path2, "the folder of a command", ElementPlace.Of(element.Location, project.Path)) { IsFolder = true };
                }
            }
        }
    }

    // 'dotnet tool restore' looks for it upwards from where it is started.
    private IEnumerable<UsedFile> ToolManifest(ProjectElement command, string text) =>
        !text.Contains("dotnet tool") ? [] : Paths.FoldersUpTo(project.Folder, top)
            .SelectMany(folder => new[] { Path.Combine(folder, ".config", "dotnet-tools.json"), Path.Combine(folder, "dotnet-tools.json") })
            .Where(probe.Exists)
            .Take(1)
            .Select(path => new UsedFile(path, "the tool manifest", ElementPlace.Of(command.Location, project.Path)));

    private static IEnumerable<string> TextsOf(ProjectElement element) => element switch
    {
        ProjectItemElement item => [item.Include],
        ProjectPropertyElement property => [property.Value],
        ProjectMetadataElement metadata => [metadata.Value],
        ProjectTaskElement task when !Writers.Contains(task.Name) => task.Parameters.Where(parameter => !IsOutput(parameter.Key)).Select(parameter => parameter.Value),
        _ => [],
    };

    private static bool IsOutput(string parameter) =>
        parameter.StartsWith("Destination", StringComparison.OrdinalIgnoreCase) || parameter.StartsWith("Output", StringComparison.OrdinalIgnoreCase);

    // A path with a space is a part; a path in a command is a word.
    private IEnumerable<string> FilesIn(string text, ProjectRootElement file) =>
        project.Expand(text, file).Split(';')
            .SelectMany(part => part.Split(BetweenWords).Prepend(part))
            .Select(word => word.Trim())
            .Where(word => word.IndexOfAny(['/', '\\']) >= 0)
            .SelectMany(word => new[] { project.Folder, file.DirectoryPath }.Select(folder => SafePath.TryFull(word, folder)))
            .OfType<string>()
            .Distinct(Paths.Comparer)
            .Where(path => IsOutside(path) && File.Exists(path));

    private bool IsOutside(string path) => !Paths.IsIn(project.Folder, path) && project.IsUsers(path);
}
