using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN610: an image that the project chose should say which one it is.</summary>
internal sealed class UnpinnedBaseImageRule : IProgramRule
{
    private static readonly Rule Unpinned = new(
        "MGEN610",
        "The base image has no version",
        "'{0}' in {1} has no version, so the same Dockerfile can build different images: add a tag other than 'latest', or a digest",
        RuleSeverity.Warning,
        Category.Image);

    public IReadOnlyList<Rule> Rules => [Unpinned];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        return !project.Targets.HasFlag(ManifestTargets.Docker) ? [] :
            from image in new[] { (Name: project.BaseImage, Property: "ManifestGenBaseImage"), (Name: project.SdkImage, Property: "ManifestGenSdkImage") }
            where image.Name is not null && ImageNames.IsReference(image.Name) && ImageNames.Split(image.Name) is (_, null or "latest", null)
            select Unpinned.At(Origin.Class, Characters.OnOneLine(image.Name!), image.Property);
    }
}
