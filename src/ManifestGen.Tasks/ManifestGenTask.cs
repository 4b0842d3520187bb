using ManifestGen.Tasks.Files;
using ManifestGen.Text;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>What the tasks share: problems become MSBuild errors and warnings with a code, a file and a help link.</summary>
public abstract class ManifestGenTask : Microsoft.Build.Utilities.Task
{
    /// <summary>The project's full path.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The folder of the manifests, relative to the project.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    protected string ProjectFolder => Path.GetDirectoryName(ProjectFile)!;

    public sealed override bool Execute()
    {
        try
        {
            foreach (var problem in Run())
            {
                Report(problem);
            }
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception) || exception is ArgumentException)
        {
            Report(Problem.Error(ProblemCodes.CannotWrite, ProjectFile, $"The manifests cannot be brought up to date: {exception.Message}"));
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work and returns what to tell the user.</summary>
    protected abstract IReadOnlyList<Problem> Run();

    protected string FullPath(string path) => Paths.Full(path, ProjectFolder);

    private void Report(Problem problem)
    {
        var link = Documentation.PageOf(problem.Code);
        if (problem.IsError)
        {
            Log.LogError(null, problem.Code, null, link, problem.File, problem.Line, problem.Column, 0, 0, problem.Message);
        }
        else if (problem.IsInformation)
        {
            Log.LogMessage(null, problem.Code, null, problem.File, problem.Line, problem.Column, 0, 0, MessageImportance.High, problem.Message);
        }
        else
        {
            Log.LogWarning(null, problem.Code, null, link, problem.File, problem.Line, problem.Column, 0, 0, problem.Message);
        }
    }
}
