using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN601, MGEN602 and MGEN604: a tag should say which build runs, and the same tag never stand for two of them.</summary>
internal sealed class TagRule : IProgramRule
{
    private const string DefaultVersion = ImageReference.DefaultVersion;

    private static readonly Rule Missing = new(
        "MGEN601",
        "The image has the default tag",
        "Every build of '{0}' gets the tag {1}, the default version of a project: set Tag here, or <Version> in the project",
        RuleSeverity.Warning,
        Category.Image);

    private static readonly Rule Latest = new(
        "MGEN602",
        "The image tag is latest",
        "The tag 'latest' does not identify the build of '{0}' and cannot be rolled back to: use a version",
        RuleSeverity.Warning,
        Category.Image);

    private static readonly Rule Invalid = new(
        "MGEN604",
        "The image tag is not valid",
        "'{0}' is not a valid tag: use at most 128 letters, digits, '_', '-' and '.', not starting with '-' or '.'",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Missing, Latest, Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Image is { } image && FindingOf(image, application.Project) is { } finding)
        {
            yield return finding;
        }
    }

    private static Finding? FindingOf(ImageModel image, ProjectModel project)
    {
        var place = image.Origin.Argument(nameof(ContainerImageAttribute.Tag));
        var isVersioned = project.Version != DefaultVersion || project.HasOwnVersion;
        var useOfVersion = isVersioned ? new Remedy($"Use the project's version, {Characters.OnOneLine(project.Version)}", RemedyEdit.RemoveArgument(place)) : null;
        return image.Tag switch
        {
            // A name that is none often has the tag in it.
            null => isVersioned || !ImageNames.IsRepository(image.Repository) ? null : Missing.At(image.Origin, image.Repository, DefaultVersion),
            "latest" => Latest.At(place, Characters.OnOneLine(image.Repository)) with { Remedy = useOfVersion },
            var tag when ImageNames.IsTag(tag) => null,
            var tag => Invalid.At(place, Characters.OnOneLine(tag)) with { Remedy = tag.Trim().Length == 0 ? useOfVersion : Correction(tag, place) },
        };
    }

    // A semantic version has a '+' before its build metadata.
    private static Remedy? Correction(string tag, Place place)
    {
        var corrected = tag.Trim().TrimStart(':').Replace('+', '-');
        return ImageNames.IsTag(corrected) && corrected != "latest"
            ? new Remedy($"Use '{corrected}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(corrected)))
            : null;
    }
}
