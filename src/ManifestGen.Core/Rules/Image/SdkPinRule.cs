using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN607: <c>global.json</c> holds in the container build too, and the image of the SDK that it asks for may not build the project.</summary>
internal sealed class SdkPinRule : IProgramRule
{
    private static readonly Rule CannotBuild = new(
        "MGEN607",
        "The SDK version in global.json cannot build the image",
        "global.json requires SDK {0} with rollForward '{1}', and no image of such an SDK {2}: raise the version to {3}.100 or later, or set rollForward to 'latestMajor'",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [CannotBuild];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        if (project is not { SdkPin: { TakesAnyLater: false } pin, SdkImage: null } || !project.Targets.HasFlag(ManifestTargets.Docker))
        {
            yield break;
        }

        var required = BuildImage.Required(project);
        if (pin.Release < required)
        {
            var newest = BuildImage.NewestFramework(project);
            var lack = pin.Release < newest ? $"builds net{newest}"
                : project.IsAot ? "has the native toolchain that PublishAot needs"
                : "has a compiler that runs ManifestGen";
            yield return CannotBuild.At(Origin.Class, pin.Version, pin.RollForward, lack, $"{required}");
        }
    }
}
