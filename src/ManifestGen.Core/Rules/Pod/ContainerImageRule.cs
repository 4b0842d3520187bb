using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN053 and MGEN054: the image of a container that is not the service's own.</summary>
internal sealed class ContainerImageRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN053",
        "The container image is not valid",
        "'{0}' is not a valid image: use a repository and a tag, such as 'otel/opentelemetry-collector:0.130.0'",
        RuleSeverity.Error,
        Category.Pod) { IsBlocking = true };

    private static readonly Rule Moving = new(
        "MGEN054",
        "The container image has no version",
        "'{0}' has no version, so two pods may run different images: use a version tag, or a digest",
        RuleSeverity.Warning,
        Category.Pod);

    public IReadOnlyList<Rule> Rules => [Invalid, Moving];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Container?.Image is not { } image)
        {
            yield break;
        }

        var place = service.Origin.Argument("image");
        if (!ImageNames.IsReference(image))
        {
            yield return Invalid.At(place, Characters.OnOneLine(image)) with { Remedy = Remedy.Write(place, ImageNames.CorrectedReference(image)) };
        }
        else if (ImageNames.Split(image) is { Digest: null, Tag: null or "latest" })
        {
            yield return Moving.At(place, image);
        }
    }
}
