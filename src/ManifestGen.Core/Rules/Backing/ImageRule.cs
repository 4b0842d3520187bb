using ManifestGen.Model;

namespace ManifestGen.Rules.Backing;

/// <summary>MGEN070, MGEN071 and MGEN072: the image that a backing service runs.</summary>
internal sealed class ImageRule : IServiceRule
{
    private static readonly Rule Missing = new(
        "MGEN070",
        "The backing service has no image",
        "'{0}' has no image to run: set Image, such as Image = \"postgres:17.6\", or set Host if the server runs elsewhere",
        RuleSeverity.Error,
        Category.Backing) { IsBlocking = true };

    private static readonly Rule Invalid = new(
        "MGEN071",
        "The backing service image is not valid",
        "'{0}' is not a valid image: use a repository and a tag, such as 'postgres:17.6'",
        RuleSeverity.Error,
        Category.Backing) { IsBlocking = true };

    private static readonly Rule Moving = new(
        "MGEN072",
        "The backing service image has no version",
        "'{0}' has no version, and a newer server may not read existing data: use a version tag, or a digest",
        RuleSeverity.Warning,
        Category.Backing);

    public IReadOnlyList<Rule> Rules => [Missing, Invalid, Moving];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is not { IsExternal: false } backing)
        {
            yield break;
        }

        var place = backing.Origin.Argument(nameof(BackingServiceAttribute.Image));
        if (backing.Image is not { } image)
        {
            yield return Missing.At(backing.Origin, service.Name);
        }
        else if (!ImageNames.IsReference(image))
        {
            yield return Invalid.At(place, image) with { Remedy = Remedy.Write(place, ImageNames.CorrectedReference(image)) };
        }
        else if (backing.Reference is { Digest: null, Tag: null or "latest" })
        {
            yield return Moving.At(place, image);
        }
    }
}
