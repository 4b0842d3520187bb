using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN606: the Dockerfile names files of the project, and the engine reads some characters as a pattern or a line's end however they are escaped.</summary>
internal sealed class BuildPathRule : IProgramRule
{
    private static readonly Rule Unnameable = new(
        "MGEN606",
        "The file name is not supported in a Dockerfile",
        @"'{0}' cannot be used in a Dockerfile, because it contains a backslash, '*', '?' or a control character: rename it",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Unnameable];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (!project.Targets.HasFlag(ManifestTargets.Docker))
        {
            return [];
        }

        return new[] { project.AssemblyName, project.ProjectPath, project.OutputPath }
            .Concat(project.RestoreInputs)
            .Concat(project.PackageFolders)
            .Concat(project.SourceFolders)
            .Concat(project.SourceFiles)
            .Where(path => !DockerText.CanHoldPath(path))
            .Select(ToRename)
            .Distinct(StringComparer.Ordinal)
            .Select(path => Unnameable.At(Origin.Class, Characters.OnOneLine(path)));
    }

    // All that is below a folder would be said as often as the folder has files.
    private static string ToRename(string path)
    {
        var folders = path.Split('/');
        return string.Join("/", folders.Take(Array.FindIndex(folders, folder => !DockerText.CanHoldPath(folder)) + 1));
    }
}
