using System.Text.RegularExpressions;
using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Construction;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// The files on which an evaluation depends though it names them as nothing: a condition asks whether they exist, a property function reads them, or looks
/// for the folder that holds them. Restore evaluates the same, so its layer needs them, wherever they are.
/// </summary>
public sealed class ConditionFiles(EvaluatedProject project, FileProbe probe)
{
    private const string Argument = @"\s*('(?<path>[^']*)'|""(?<path>[^""]*)""|`(?<path>[^`]*)`|(?<path>(\$\([^()]*\)|[^()'"",`])+))\s*";

    private static readonly Regex Asked = new($@"\b(Exists|ReadAllText|ReadAllLines|ReadAllBytes)\({Argument}[,)]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Above = new(
        $@"\bGetDirectoryNameOfFileAbove\({Argument.Replace("path", "start")},{Argument}\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public IEnumerable<UsedFile> Find()
    {
        WatchImports();
        return AskedFor();
    }

    private IEnumerable<UsedFile> AskedFor() =>
        from file in project.UserFiles
        from text in Texts(file)
        where text.Value.IndexOf('(') >= 0
        from path in Asked.Matches(text.Value).Cast<Match>().SelectMany(match => PathsOf(match.Groups["path"].Value, file))
            .Concat(Above.Matches(text.Value).Cast<Match>().SelectMany(match => FilesAbove(match.Groups["start"].Value, match.Groups["path"].Value, file)))
        where project.IsUsers(path) && probe.Exists(path)
        select new UsedFile(path, "the file", ElementPlace.Of(text.Place, project.Path)) { IsRestored = true, IsSetting = true };

    // One that is not there was left out, and counts when it appears.
    private void WatchImports()
    {
        foreach (var file in project.UserFiles)
        {
            foreach (var path in file.Imports.Where(import => import.Sdk.Length == 0).SelectMany(import => project.Expand(import.Project, file).Split(';')))
            {
                if (SafePath.TryFull(path.Trim(), file.DirectoryPath) is { } single)
                {
                    probe.Exists(single);
                }
                else if (Path.GetFileName(path) is { Length: > 0 } pattern && !pattern.Contains("**") && SafePath.TryFull(Path.GetDirectoryName(path.Trim().Replace('\\', '/')) + "/", file.DirectoryPath) is { } folder)
                {
                    probe.FindPattern(folder, pattern);
                }
            }
        }
    }

    private static IEnumerable<(string Value, ElementLocation Place)> Texts(ProjectRootElement file)
    {
        foreach (var element in file.AllChildren)
        {
            if (!string.IsNullOrEmpty(element.Condition))
            {
                yield return (element.Condition, element.ConditionLocation ?? element.Location);
            }

            if (element is ProjectPropertyElement property)
            {
                yield return (property.Value, property.Location);
            }
            else if (element is ProjectMetadataElement metadata)
            {
                yield return (metadata.Value, metadata.Location);
            }
            else if (element is ProjectItemElement item)
            {
                yield return (item.Include, item.Location);
            }
            else if (element is ProjectImportElement import)
            {
                yield return (import.Project, import.Location);
            }
        }
    }

    // Relative to the project; of an import, to the file that says so.
    private IEnumerable<string> PathsOf(string text, ProjectRootElement file)
    {
        var value = project.Expand(text, file).Trim();
        return new[] { project.Folder, file.DirectoryPath }.Select(folder => SafePath.TryFull(value, folder)).OfType<string>().Distinct(Paths.Comparer);
    }

    private IEnumerable<string> FilesAbove(string start, string name, ProjectRootElement file)
    {
        var folder = SafePath.TryFull(project.Expand(start, file).Trim(), project.Folder);
        var value = project.Expand(name, file).Trim();
        return folder is null
            ? []
            : Paths.FoldersUpwards(folder).Select(above => SafePath.TryFull(value, above)).OfType<string>().Where(probe.Exists).Take(1);
    }
}
