using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.Preview;
using ManifestGen.Tasks.Upgrades;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Prints what <see cref="WriteManifests"/> would do to the files on disk, and does nothing.</summary>
public sealed class ShowManifests : ManifestsTask
{
    /// <summary>The list of the files written, in obj.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>Whether the terminal logger is on, which shows nothing of a successful build but its warnings.</summary>
    public bool UsesTerminalLogger { get; set; }

    protected override IReadOnlyList<Problem> Run(ManifestProject project, ManifestSet manifests, UpgradeCheck upgrade)
    {
        var preview = ManifestPreview.Of(project, manifests, FullPath(Stamp), upgrade);
        var inColor = (UsesTerminalLogger || !Console.IsOutputRedirected) && TerminalText.WantsColor(Environment.GetEnvironmentVariable);
        foreach (var difference in preview.Differences)
        {
            Show(TerminalText.Of(difference, inColor));
        }

        foreach (var note in preview.Notes)
        {
            Show(TerminalText.Of(note, inColor: false));
        }

        if (preview.ChangesNothing)
        {
            Show($"A build of {project.FileName} would change no file.");
        }

        return preview.Problems;
    }

    private void Show(string text)
    {
        if (UsesTerminalLogger)
        {
            Log.LogWarning(null, ProblemCodes.Preview, null, null, ProjectFile, 0, 0, 0, 0, "{0}", text);
        }
        else
        {
            Log.LogMessage(MessageImportance.High, "{0}", text);
        }
    }
}
