using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Writes the files that a compiled assembly declares.</summary>
public sealed class WriteManifests : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The list of the files written, in obj.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    protected override IReadOnlyList<Problem> Run()
    {
        var project = ManifestProject.At(ProjectFile, OutputDirectory);
        return ManifestWriter.Write(project, ManifestSet.Load(FullPath(Assembly), project.Output, ProjectFile), FullPath(Stamp));
    }
}
