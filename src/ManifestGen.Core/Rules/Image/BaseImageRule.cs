using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Image;

/// <summary>MGEN605: the images that the project chose go into the Dockerfile as they are.</summary>
internal sealed class BaseImageRule : IProgramRule
{
    private static readonly Rule Invalid = new(
        "MGEN605",
        "The base image is not valid",
        "'{0}' is not a valid base image: use one such as 'mcr.microsoft.com/dotnet/{1}:10.0' in {2}",
        RuleSeverity.Error,
        Category.Image) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // ContainerFamily is a part of the name that is chosen where none is given.
        var image = application.Project.BaseImage ?? BaseImage.Of(application.Project);
        if (!ImageNames.IsReference(image))
        {
            yield return Invalid.At(Origin.Class, Characters.OnOneLine(image), "aspnet", "ManifestGenBaseImage or ContainerBaseImage");
        }

        if (application.Project.NodeImage is { } nodeImage && !ImageNames.IsReference(nodeImage))
        {
            yield return Invalid.At(Origin.Class, Characters.OnOneLine(nodeImage), "sdk", "ManifestGenNodeImage");
        }

        if (application.Project.SdkImage is { } sdkImage && !ImageNames.IsReference(sdkImage))
        {
            yield return Invalid.At(Origin.Class, Characters.OnOneLine(sdkImage), "sdk", "ManifestGenSdkImage");
        }
    }
}
