using System.Text;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Metadata;

/// <summary>MGEN025: the API server refuses an object whose annotations are larger than 256 KiB together.</summary>
internal sealed class AnnotationSizeRule : IServiceRule
{
    private const int MaxBytes = 256 * 1024;

    private static readonly Rule TooLarge = new(
        "MGEN025",
        "The annotations exceed the size limit",
        "The annotations on {0} have {1} bytes in total, and Kubernetes allows at most {2}: move large texts to a ConfigMap",
        RuleSeverity.Error,
        Category.Metadata) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [TooLarge];

    // One finding, even where the same annotations are on several kinds.
    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        Kinds.Select(kind => FindingOf(kind, service)).OfType<Finding>().Take(1);

    private static IEnumerable<ManifestKinds> Kinds =>
        Enum.GetValues(typeof(ManifestKinds)).Cast<ManifestKinds>().Where(kind => kind is not (ManifestKinds.None or ManifestKinds.All));

    private static Finding? FindingOf(ManifestKinds kind, ServiceModel service)
    {
        var annotations = service.Metadata.Annotations.Where(annotation => annotation.On.HasFlag(kind)).ToArray();
        var size = annotations.Sum(SizeOf);
        return size <= MaxBytes
            ? null
            : TooLarge.At(annotations.OrderByDescending(SizeOf).First().Origin.Argument("value"), kind.ToString(), size.ToText(), MaxBytes.ToText());
    }

    private static int SizeOf(MetadataEntryModel annotation) => Encoding.UTF8.GetByteCount(annotation.Key) + Encoding.UTF8.GetByteCount(annotation.Value);
}
