using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.Upgrades;

namespace ManifestGen.Tasks;

/// <summary>Fails the build where the files on disk are not those that a compiled assembly declares.</summary>
public sealed class CheckManifests : ManifestsTask
{
    protected override IReadOnlyList<Problem> Run(ManifestProject project, ManifestSet manifests, UpgradeCheck upgrade) => ManifestChecker.Check(project, manifests, upgrade);
}
