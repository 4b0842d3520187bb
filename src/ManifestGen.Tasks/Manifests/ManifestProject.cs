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

    /// <summary>The file names that the project had before, by the traces in its obj folder.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Whether <c>compose.yaml</c> may stand beside other Compose files.</summary>
    public bool AllowsOtherComposeFiles { get; init; }

    /// <summary>Whether the text is a file of this project, under its name or a former one.</summary>
    public bool Owns(string text) => Ownership.IsOwnedBy(text, [FileName, .. FormerNames]);

    /// <summary>A problem with a file that must not be touched, or <see langword="null"/> for one that may be written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="existingText">What it holds.</param>
    /// <param name="isAsWritten">Whether the last build of this project wrote just that.</param>
    public Problem? ReasonNotToTouch(PlacedFile file, string existingText, bool isAsWritten)
    {
        if (!Ownership.IsOwned(existingText))
        {
            return Problem.Warning(ProblemCodes.NotOwned, file.FullPath,
                $"{file.Path} was not written by ManifestGen, so it is left alone. Delete or rename it to get the generated file, or leave its kind out of ManifestGenTargets.");
        }

        if (!isAsWritten && !Owns(existingText))
        {
            return Problem.Warning(ProblemCodes.NotOwned, file.FullPath,
                $"{file.Path} was written for another project than {FileName}, so it is left alone. Give each project its own ManifestGenOutputDirectory, or delete the file if that project is gone.");
        }

        return null;
    }
}
