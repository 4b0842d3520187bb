using ManifestGen.Model;
using ManifestGen.Rules.Resources;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN708 and MGEN709: how much space a volume has.</summary>
internal sealed class VolumeSizeRule : IContainerRule
{
    private const string SmallestUsual = "1Gi";

    private static readonly Rule Invalid = new(
        "MGEN708",
        "The volume size is not valid",
        "Size '{0}' is not valid, because it {1}",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule Missing = new(
        "MGEN709",
        "The volume has no size",
        "The volume at '{0}' has no size, which Kubernetes requires for a claim: set Size, such as Size = \"1Gi\"",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Missing];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var invalid = service.Storage.Mounts.Select(mount => InvalidSize(mount, service, application)).OfType<Finding>();
        // A container may mount a volume that another one of its pod declares (MGEN067).
        return service.Container is null && application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            ? invalid.Concat(service.Storage.DistinctVolumes.Where(volume => volume is { Size: null, Claim: null }).Select(MissingSize))
            : invalid;
    }

    private static Finding? InvalidSize(StorageMountModel mount, ServiceModel service, ApplicationModel application)
    {
        if (mount.Size is null || Amount.OfVolume(mount) is not { Problem: { } problem } amount)
        {
            return null;
        }

        return Invalid.At(amount.Place, Characters.OnOneLine(mount.Size), problem) with
        {
            Remedy = QuantityCorrection.Of(amount) is { } text && TemporaryVolumeSizeRule.Allows(amount with { Text = text }, service, application)
                ? new Remedy($"Write '{text}'", RemedyEdit.SetArgument(amount.Place, CSharpLiteral.Of(text)))
                : null,
        };
    }

    private static Finding MissingSize(VolumeModel volume) => Missing.At(volume.Origin, Characters.OnOneLine(volume.Path)) with
    {
        Remedy = new Remedy($"Set Size = \"{SmallestUsual}\"", RemedyEdit.SetArgument(volume.Origin.Argument(nameof(volume.Size)), CSharpLiteral.Of(SmallestUsual))),
    };
}
