using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Fails the build where the files on disk are not those that a compiled assembly declares.</summary>
public sealed class CheckManifests : ManifestGenTask
{
    /// <summary>The project's full path.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Where the files are, relative to the project.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    public override bool Execute()
    {
        var project = ManifestProject.At(ProjectFile, OutputDirectory);
        return Report(ManifestChecker.Check(project, ManifestSet.Load(Assembly, project.Output, ProjectFile)));
    }
}
