using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN719: what Docker makes of a volume.</summary>
internal sealed class StorageWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule KubernetesOnly = new(
        "MGEN719",
        "The volume setting applies to Kubernetes only",
        "{0} of the volume '{1}' has no effect in {2}, where the volume uses the free space of the host",
        RuleSeverity.Info,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [KubernetesOnly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var findings =
            from mount in service.Storage.Mounts
            from setting in SettingsOf(mount)
            let targets = TargetNames.OfDocker(application.Project.Targets & ~(setting == nameof(VolumeAttribute.Size) && TemporaryFolders.IsInMemory(mount, service) ? ManifestTargets.Compose : ManifestTargets.None))
            where targets is not null
            group setting by (Mount: mount, Targets: targets);
        return findings.Select(finding =>
            KubernetesOnly.At(finding.Key.Mount.Origin, string.Join(", ", finding), Characters.OnOneLine(finding.Key.Mount.Name), finding.Key.Targets));
    }

    private static IEnumerable<string> SettingsOf(StorageMountModel mount) => (mount switch
    {
        TemporaryVolumeModel temporary => new[]
        {
            temporary is { Size: not null, IsMemory: false } ? nameof(temporary.Size) : null,
            // A named volume would outlive the container, so these have no name.
            temporary.DeclaredName is null ? null : nameof(TemporaryVolumeAttribute.Name),
        },
        VolumeModel volume =>
        [
            volume.Size is null ? null : nameof(volume.Size),
            volume.StorageClass is null ? null : nameof(volume.StorageClass),
            volume.AccessMode is null ? null : nameof(volume.AccessMode),
            volume.IsEphemeral && volume.DeclaredName is not null ? nameof(VolumeAttribute.Name) : null,
        ],
        _ => [],
    }).OfType<string>();
}
