using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.Preview;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Prints what made each line of a file, which the compilation has left in the assembly.</summary>
public sealed class ExplainManifests : ManifestGenTask
{
    /// <summary>The compiled assembly in obj.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>The file that the user asks about.</summary>
    public string File { get; set; } = "";

    /// <summary>The line of it; empty for all.</summary>
    public string Line { get; set; } = "";

    /// <summary>Whether the terminal logger is on, which shows nothing of a successful build but its warnings.</summary>
    public bool UsesTerminalLogger { get; set; }

    protected override IReadOnlyList<Problem> Run()
    {
        using var stream = System.IO.File.OpenRead(FullPath(Assembly));
        var content = PayloadReader.Read(stream);
        if (content.Errors.Count > 0)
        {
            return content.Errors.Select(error => Fail($"There is no file to explain, because an engine would reject it. {error}")).ToArray();
        }

        if (content.Explanation is null)
        {
            return [Fail("The compiler ran without ManifestGen's source generator, so the files are not known. Build the project first, and fix its errors.")];
        }

        var text = Explanation.Read(content.Explanation).Print(File, Line, ProjectFolder, out var problem);
        if (problem is not null)
        {
            return [Fail(problem)];
        }

        var lines = TerminalText.Of(text, inColor: false);
        if (UsesTerminalLogger)
        {
            Log.LogWarning(null, ProblemCodes.Explanation, null, null, ProjectFile, 0, 0, 0, 0, "{0}", lines);
        }
        else
        {
            Log.LogMessage(MessageImportance.High, "{0}", lines);
        }

        return [];
    }

    private Problem Fail(string message) => Problem.Error(ProblemCodes.NothingToExplain, ProjectFile, message);
}
