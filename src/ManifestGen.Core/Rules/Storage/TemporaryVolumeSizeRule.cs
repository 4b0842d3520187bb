using ManifestGen.Model;
using ManifestGen.Rules.Resources;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN717 and MGEN718: temporary volumes fit into what the container may take.</summary>
internal sealed class TemporaryVolumeSizeRule : IContainerRule
{
    private static readonly Rule MoreThanMemory = new(
        "MGEN717",
        "In-memory volumes may exceed the memory limit",
        "The in-memory volumes can use {0}, and the memory limit is {1}, so full volumes end the program: raise MemoryLimit above that, or lower Size",
        RuleSeverity.Warning,
        Category.Storage);

    private static readonly Rule MoreThanDisk = new(
        "MGEN718",
        "Temporary volumes may exceed the disk limit",
        "The temporary volumes can use {0}, and EphemeralStorageLimit is {1}, so the pod is evicted before they are full: raise the limit, or lower Size",
        RuleSeverity.Warning,
        Category.Storage);

    public IReadOnlyList<Rule> Rules => [MoreThanMemory, MoreThanDisk];

    /// <summary>Whether a volume may have this size beside what else is declared.</summary>
    public static bool Allows(Amount size, ServiceModel service, ApplicationModel application)
    {
        var volumes = service.Storage.TemporaryVolumes.Select(volume => volume.Origin == size.Place.Origin ? volume with { Size = size.Text } : volume).ToEquatableArray();
        return !new TemporaryVolumeSizeRule().Check(service with { Storage = service.Storage with { TemporaryVolumes = volumes } }, application).Any();
    }

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var resources = service.Resources;
        var memory = DiskUsage.InMebibytes(DiskUsage.InMemory(service.Storage));
        if (service.Storage.TemporaryVolumes.FirstOrDefault(volume => volume.IsMemory) is { } inMemory && ComparedTo(resources.EffectiveMemoryLimit, memory) >= 0)
        {
            yield return MoreThanMemory.At(inMemory.Origin.Argument(nameof(TemporaryVolumeAttribute.Size)), memory, Characters.OnOneLine(resources.EffectiveMemoryLimit)) with
            {
                Remedy = Raise(resources, inMemory, nameof(resources.MemoryLimit), DiskUsage.InMebibytes([memory, resources.EffectiveMemoryLimit])),
            };
        }

        var disk = DiskUsage.InMebibytes(DiskUsage.OnDisk(service.Storage));
        if (service.Storage.TemporaryVolumes.FirstOrDefault(volume => !volume.IsMemory) is { } onDisk
            && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && resources.EphemeralStorageLimit is { } limit
            && ComparedTo(limit, disk) > 0)
        {
            yield return MoreThanDisk.At(onDisk.Origin.Argument(nameof(TemporaryVolumeAttribute.Size)), disk, Characters.OnOneLine(limit)) with
            {
                Remedy = Raise(resources, onDisk, nameof(resources.EphemeralStorageLimit), disk),
            };
        }
    }

    private static Remedy Raise(ResourcesModel resources, TemporaryVolumeModel volume, string limit, string amount) => new(
        $"Set {limit} = \"{amount}\"",
        resources.Origin == Origin.Class
            ? RemedyEdit.AddAttribute(volume.Origin, $"Resources({limit} = {CSharpLiteral.Of(amount)})")
            : RemedyEdit.SetArgument(resources.Origin.Argument(limit), CSharpLiteral.Of(amount)));

    /// <summary>Null for what is no limit, which has a rule of its own.</summary>
    private static int? ComparedTo(string limit, string amount) =>
        Quantity.TryParse(limit, out var most) && most is { IsZero: false, IsNegative: false } && Quantity.TryParse(amount, out var taken) ? taken.CompareTo(most) : null;
}
