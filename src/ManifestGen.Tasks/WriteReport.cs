using ManifestGen.Rendering.Report;
using ManifestGen.Tasks.Files;
using ManifestGen.Tasks.Manifests;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Writes the report, which the compilation has left in the assembly.</summary>
public sealed class WriteReport : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file to write, relative to the project.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>Whether to say where the report is.</summary>
    public bool SaysWhere { get; set; }

    /// <summary>Whether the terminal logger is on, which shows nothing of a successful build but its warnings.</summary>
    public bool UsesTerminalLogger { get; set; }

    protected override IReadOnlyList<Problem> Run()
    {
        using var stream = System.IO.File.OpenRead(FullPath(Assembly));
        var content = PayloadReader.Read(stream);
        if (content.Errors.Count > 0)
        {
            return content.Errors.Select(error => Fail($"There is no report, because an engine would reject the files. {error}")).ToArray();
        }

        if (content.Report is null)
        {
            return [Fail("The compiler ran without ManifestGen's source generator, so there is no report. Build the project first, and fix its errors.")];
        }

        var path = FullPath(File);
        if (FileStore.IsTaken(path) && (Directory.Exists(path) || FileStore.TryRead(path) is not { } existing || !ReportPage.IsReport(existing)))
        {
            return [Fail($"'{File}' exists and is not a report of ManifestGen, so it is left as it is. Set ManifestGenReportFile to the name of a new file.")];
        }

        FileStore.Commit(FileStore.Stage(path, content.Report), path);
        if (SaysWhere)
        {
            Say($"The report is {path}");
        }

        return [];
    }

    private void Say(string text)
    {
        if (UsesTerminalLogger)
        {
            Log.LogWarning(null, ProblemCodes.Report, null, null, ProjectFile, 0, 0, 0, 0, "{0}", text);
        }
        else
        {
            Log.LogMessage(MessageImportance.High, "{0}", text);
        }
    }

    private Problem Fail(string message) => Problem.Error(ProblemCodes.NoReport, ProjectFile, message);
}
