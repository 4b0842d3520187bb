using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Writes the files that a compiled assembly declares.</summary>
public sealed class WriteManifests : ManifestGenTask
{
    /// <summary>The project's full path.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>Where the files go, relative to the project.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>The list of the files written, in obj.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    public override bool Execute()
    {
        var project = ManifestProject.At(ProjectFile, OutputDirectory);
        var manifests = ManifestSet.Load(Assembly, project.Output, ProjectFile);
        return Report(ManifestWriter.Write(project, manifests, Path.Combine(project.Folder, Stamp)));
    }
}
