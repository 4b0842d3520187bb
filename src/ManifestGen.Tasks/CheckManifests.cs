using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Fails the build where the files on disk are not those that a compiled assembly declares.</summary>
public sealed class CheckManifests : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    protected override IReadOnlyList<Problem> Run()
    {
        var project = ManifestProject.At(ProjectFile, OutputDirectory);
        return ManifestChecker.Check(project, ManifestSet.Load(FullPath(Assembly), project.Output, ProjectFile));
    }
}
