using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN608 and MGEN609: what the images of a family are not made for.</summary>
internal sealed class ContainerFamilyRule : IProgramRule
{
    private static readonly string[] WithoutCultures = ["alpine", "chiseled", "composite", "distroless"];

    private static readonly Rule NoComposite = new(
        "MGEN608",
        "The container family has no composite image",
        "ContainerFamily '{0}' asks for a composite image, which exists only for ASP.NET Core programs that are not self-contained: use '{1}'",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    private static readonly Rule NoCultures = new(
        "MGEN609",
        "The base image has no culture or time zone data",
        "The images of ContainerFamily '{0}' have no culture or time zone data: use '{0}-extra', or set InvariantGlobalization",
        RuleSeverity.Warning,
        Category.Image);

    public IReadOnlyList<Rule> Rules => [NoComposite, NoCultures];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project.BaseImage is not null || project.ContainerFamily is not { } family || !project.Targets.HasFlag(ManifestTargets.Docker))
        {
            yield break;
        }

        if (Parts(family).Contains("composite") && (!project.IsAspNetCore || project.IsSelfContained || project.IsAot))
        {
            yield return NoComposite.At(Origin.Class, family, family.Replace("-composite", ""));
        }
        else if (!project.IsInvariantGlobalization && !HasCultures(project))
        {
            yield return NoCultures.At(Origin.Class, family);
        }
    }

    // The name that was chosen may have got the '-extra' that the family lacks.
    private static bool HasCultures(ProjectModel project)
    {
        var image = BaseImage.Of(project);
        var parts = Parts(image.Substring(image.LastIndexOf(':') + 1));
        return parts.Contains("extra") || !parts.Any(part => WithoutCultures.Contains(part) || part.StartsWith("alpine", StringComparison.Ordinal));
    }

    private static string[] Parts(string name) => name.Split('-');
}
