using ManifestGen.Model;
using ManifestGen.Rules.Options;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN613: some teams know where each image comes from.</summary>
internal sealed class RegistryRule(RuleOptions options) : IServiceRule
{
    private static readonly Rule NotAllowed = new(
        "MGEN613",
        "The image registry is not allowed",
        "'{0}' comes from '{1}', and " + OptionNames.AllowedRegistries + " allows {2} only: {3}",
        RuleSeverity.Warning,
        Category.Image);

    public IReadOnlyList<Rule> Rules => [NotAllowed];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => options.AllowedRegistries.Count == 0 ? [] :
        from image in new[] { NamedImage.BuiltFor(service), NamedImage.ForeignFor(service) }.OfType<NamedImage>().Concat(NamedImage.BasesFor(service, application))
        let repository = ImageNames.Split(image.Text).Repository
        where !ImageRegistry.IsFrom(repository, options.AllowedRegistries)
        select NotAllowed.At(
            image.Place,
            Characters.OnOneLine(image.Text),
            Characters.OnOneLine(ImageRegistry.FolderOf(repository)),
            string.Join(" and ", options.AllowedRegistries),
            RemedyFor(image, service));

    private static string RemedyFor(NamedImage image, ServiceModel service) =>
        image.Property is { } property ? $"set <{property}> in the project to an image from an allowed registry"
        : NamedImage.BuiltFor(service) is null ? "use an image from an allowed registry"
        : "push the image to an allowed registry, and set its name in [ContainerImage]";
}
