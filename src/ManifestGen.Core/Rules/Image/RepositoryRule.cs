using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN603: the name of the image that is built.</summary>
internal sealed class RepositoryRule : IProgramRule
{
    private static readonly Rule Invalid = new(
        "MGEN603",
        "The image name is not valid",
        "'{0}' is not a valid image name: {1}",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Image is { } image && !ImageNames.IsRepository(image.Repository))
        {
            yield return FindingOf(image);
        }
    }

    private static Finding FindingOf(ImageModel image)
    {
        var place = image.Origin.Argument("repository");
        var (repository, tag, digest) = ImageNames.Split(image.Repository);
        if (digest is not null)
        {
            return At(image, "an image that is built here has no digest yet, so use the repository only");
        }

        if (tag is not null && ImageNames.IsTag(tag) && ImageNames.CorrectedRepository(repository) is { } correct)
        {
            return At(image, $"write {(correct == repository ? "" : $"'{correct}', and ")}the tag as Tag = \"{tag}\"") with { Remedy = TakingApart(image, correct, tag) };
        }

        return At(image, "use an optional registry and lowercase names of letters and digits, such as 'ghcr.io/acme/catalog'") with
        {
            Remedy = Remedy.Write(place, ImageNames.CorrectedRepository(image.Repository)),
        };
    }

    private static Finding At(ImageModel image, string remedy) =>
        Invalid.At(image.Origin.Argument("repository"), Characters.OnOneLine(image.Repository), remedy);

    // Of two different tags, one would be lost; and the latest is no version.
    private static Remedy? TakingApart(ImageModel image, string repository, string tag)
    {
        var name = RemedyEdit.SetArgument(image.Origin.Argument("repository"), CSharpLiteral.Of(repository));
        return image.Tag is not null
            ? image.Tag == tag ? new Remedy($"Keep Tag = \"{tag}\"", name) : null
            : tag == "latest" ? null
            : new Remedy($"Set Tag = \"{tag}\"", name, RemedyEdit.SetArgument(image.Origin.Argument(nameof(ContainerImageAttribute.Tag)), CSharpLiteral.Of(tag)));
    }
}
