using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>The project whose manifests are written or checked.</summary>
/// <param name="ProjectFile">Its full path.</param>
/// <param name="Output">The folder that the manifests are in.</param>
public sealed record ManifestProject(string ProjectFile, OutputFolder Output)
{
    public string FileName => Path.GetFileName(ProjectFile);

    public string Folder => Path.GetDirectoryName(ProjectFile)!;

    public static ManifestProject At(string projectFile, string outputDirectory)
    {
        var folder = Path.GetDirectoryName(projectFile)!;
        return new(projectFile, new OutputFolder(Paths.Full(outputDirectory, folder)));
    }

    /// <summary>A problem with a file that must not be touched, or <see langword="null"/> for one that may be written.</summary>
    public Problem? ReasonNotToTouch(PlacedFile file, string existingText, bool wasWrittenBefore)
    {
        if (!Ownership.IsOwned(existingText))
        {
            return Problem.Warning(ProblemCodes.NotOwned, file.FullPath,
                $"{file.Path} was not written by ManifestGen, so it is left alone. Delete or rename it to get the generated file, or leave its kind out of ManifestGenTargets.");
        }

        if (!wasWrittenBefore && !Ownership.IsOwnedBy(existingText, FileName))
        {
            return Problem.Warning(ProblemCodes.NotOwned, file.FullPath,
                $"{file.Path} was written for another project than {FileName}, so it is left alone. Give each project its own ManifestGenOutputDirectory, or delete the file if that project is gone.");
        }

        return null;
    }
}
