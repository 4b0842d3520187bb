using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.Upgrades;
using Microsoft.Build.Framework;

namespace ManifestGen.Tasks;

/// <summary>Writes the files that a compiled assembly declares.</summary>
public sealed class WriteManifests : ManifestsTask
{
    /// <summary>The list of the files written, in obj.</summary>
    [Required]
    public string Stamp { get; set; } = "";

    /// <summary>Always <see langword="true"/>: the targets learn from it that they need not repeat what this has said.</summary>
    [Output]
    public bool HasSpoken => true;

    // Important enough to be seen without asking: a build has changed files that are under version control. Where nothing changes, nothing is said.
    protected override IReadOnlyList<Problem> Run(ManifestProject project, ManifestSet manifests, UpgradeCheck upgrade) =>
        ManifestWriter.Write(project, manifests, FullPath(Stamp), upgrade, change => Log.LogMessage(MessageImportance.High, "{0}", change));
}
