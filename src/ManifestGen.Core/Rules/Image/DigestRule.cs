using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN614: only a digest is the same image for ever. What is built here has none before it is built.</summary>
internal sealed class DigestRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule NotPinned = new(
        "MGEN614",
        "The image is not pinned by digest",
        "The tag of '{0}' can move to another image: append '@sha256:' and the digest{1}, as " + OptionNames.ImageDigests + " requires",
        RuleSeverity.Warning,
        Category.Image);

    public IReadOnlyList<Rule> Rules => [NotPinned];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => options.ImageDigests != Choice.Required ? [] :
        from image in new[] { NamedImage.ForeignFor(service) }.OfType<NamedImage>().Concat(NamedImage.BasesFor(service, application))
        where ImageNames.Split(image.Text).Digest is null
        select NotPinned.At(image.Place, Characters.OnOneLine(image.Text), image.Property is { } property ? $" in <{property}>" : "");
}
