using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN710, MGEN711 and MGEN712: what is asked of the cluster's storage, or is there already.</summary>
internal sealed class ClaimRule : IContainerRule
{
    private static readonly Rule InvalidClass = new(
        "MGEN710",
        "The StorageClass name is not valid",
        "'{0}' is not a valid StorageClass name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule InvalidClaim = new(
        "MGEN711",
        "The claim name is not valid",
        "'{0}' is not a valid claim name: use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule Exists = new(
        "MGEN712",
        "The volume setting has no effect on an existing claim",
        "{0} has no effect, because the claim '{1}' already exists: remove it, or remove Claim",
        RuleSeverity.Error,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [InvalidClass, InvalidClaim, Exists];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Storage.Volumes.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(VolumeModel volume)
    {
        // The empty class is one of no name: volumes that an administrator has made.
        if (volume.StorageClass is { Length: > 0 } storageClass && !KubernetesNames.IsSubdomain(storageClass))
        {
            yield return InvalidName(InvalidClass, storageClass, volume.Origin.Argument(nameof(volume.StorageClass)));
        }

        if (volume.Claim is not { } claim)
        {
            yield break;
        }

        if (!KubernetesNames.IsSubdomain(claim))
        {
            yield return InvalidName(InvalidClaim, claim, volume.Origin.Argument(nameof(volume.Claim)));
        }

        foreach (var setting in SettingsOfNewVolumes(volume))
        {
            var place = volume.Origin.Argument(setting);
            yield return Exists.At(place, setting, Characters.OnOneLine(claim)) with { Remedy = new Remedy($"Remove {setting}", RemedyEdit.RemoveArgument(place)) };
        }
    }

    // Not the access mode: it says of an existing claim too how many pods can mount it.
    private static IEnumerable<string> SettingsOfNewVolumes(VolumeModel volume) => new[]
    {
        volume.Size is null ? null : nameof(volume.Size),
        volume.StorageClass is null ? null : nameof(volume.StorageClass),
        volume.IsEphemeral ? nameof(VolumeAttribute.Ephemeral) : null,
    }.OfType<string>();

    private static Finding InvalidName(Rule rule, string name, Place place) =>
        rule.At(place, Characters.OnOneLine(name)) with { Remedy = Remedy.Write(place, KubernetesNames.Corrected(name)) };
}
