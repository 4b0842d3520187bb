using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN705, MGEN706 and MGEN707: a name stands for one volume of the pod. Of these at most one is reported for a mount.</summary>
internal sealed class VolumeNameRule : IContainerRule
{
    /// <summary>The volume that every pod has at /tmp.</summary>
    private const string TemporaryFiles = "tmp";

    private static readonly Rule Invalid = new(
        "MGEN705",
        "The volume name is not a DNS label",
        "'{0}' is not a valid volume name: use at most 63 lowercase letters, digits and '-', starting and ending with a letter or digit",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule Taken = new(
        "MGEN706",
        "Two volumes have the same name",
        "The volume at '{0}' has the name '{1}', which {2} already has: set another Name",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule Repeated = new(
        "MGEN707",
        "Volume settings have no effect on a second mount",
        "{0} has no effect here, because the volume '{1}' is declared at '{2}': remove it, or set another Name",
        RuleSeverity.Error,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [Invalid, Taken, Repeated];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var first = new Dictionary<string, StorageMountModel>(StringComparer.Ordinal);
        foreach (var mount in service.Storage.Mounts)
        {
            foreach (var finding in FindingsOf(mount, service.Storage, first))
            {
                yield return finding;
            }

            first[mount.Name] = first.TryGetValue(mount.Name, out var earlier) ? earlier : mount;
        }
    }

    private static IEnumerable<Finding> FindingsOf(StorageMountModel mount, StorageModel storage, Dictionary<string, StorageMountModel> first)
    {
        var place = mount.Origin.Argument(nameof(VolumeAttribute.Name));
        if (!KubernetesNames.IsLabel(mount.Name))
        {
            return [Invalid.At(place, Characters.OnOneLine(mount.Name)) with { Remedy = Renaming(mount, storage, place) }];
        }

        if (mount.Name == TemporaryFiles && storage.At(StorageModel.TemporaryFilesPath) is null)
        {
            return [TakenBy("the default /tmp", mount, storage, place)];
        }

        // At one path there is one mistake, and it is MGEN703.
        if (!first.TryGetValue(mount.Name, out var earlier) || earlier.Folder == mount.Folder)
        {
            return [];
        }

        // Twice on purpose only where the name is written both times; a default that repeats is a coincidence.
        return mount is VolumeModel { DeclaredName: not null } again && earlier is VolumeModel { DeclaredName: not null } volume
            ? RepeatedSettings(again, volume)
            : [TakenBy($"the one at '{Characters.OnOneLine(earlier.Path)}'", mount, storage, place)];
    }

    private static Finding TakenBy(string owner, StorageMountModel mount, StorageModel storage, Place place) =>
        Taken.At(place, Characters.OnOneLine(mount.Path), mount.Name, owner) with { Remedy = Renaming(mount, storage, place) };

    private static IEnumerable<Finding> RepeatedSettings(VolumeModel again, VolumeModel volume) =>
        from setting in new[]
        {
            (Name: nameof(again.Size), IsWritten: again.Size is not null),
            (Name: nameof(again.StorageClass), IsWritten: again.StorageClass is not null),
            (Name: nameof(again.AccessMode), IsWritten: again.AccessMode is not null),
            (Name: nameof(again.Claim), IsWritten: again.Claim is not null),
            (Name: nameof(VolumeAttribute.Ephemeral), IsWritten: again.IsEphemeral),
        }
        where setting.IsWritten
        let place = again.Origin.Argument(setting.Name)
        select Repeated.At(place, setting.Name, again.Name, Characters.OnOneLine(volume.Path)) with
        {
            Remedy = new Remedy($"Remove {setting.Name}", RemedyEdit.RemoveArgument(place)),
        };

    // After the whole path, which no other mount has.
    private static Remedy? Renaming(StorageMountModel mount, StorageModel storage, Place place)
    {
        var name = KebabCase.Of(mount.DeclaredName ?? mount.Path, KubernetesNames.MaxLabelLength);
        var isFree = KubernetesNames.IsLabel(name) && name != TemporaryFiles && storage.Mounts.All(other => other.Name != name);
        return isFree ? new Remedy($"Name it '{name}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(name))) : null;
    }
}
