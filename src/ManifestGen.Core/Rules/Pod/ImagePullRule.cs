using ManifestGen.Model;

namespace ManifestGen.Rules.Pod;

/// <summary>MGEN064 and MGEN083: how images get to the node.</summary>
internal sealed class ImagePullRule : IServiceRule
{
    private static readonly Rule StaleImage = new(
        "MGEN064",
        "A mutable image tag is not pulled again",
        "With ImagePullPolicy.{0}, a node keeps its existing copy of '{1}', so pods may run different images: use a version tag, or ImagePullPolicy.Always",
        RuleSeverity.Warning,
        Category.Pod);

    private static readonly Rule Unasked = new(
        "MGEN083",
        "ImagePullPolicy.Never requires a preloaded image",
        "With ImagePullPolicy.Never, a pod starts only on nodes that already have the image, and pull secrets are ignored: remove Policy if images come from a registry",
        RuleSeverity.Info,
        Category.Pod);

    public IReadOnlyList<Rule> Rules => [StaleImage, Unasked];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Pod.ImagePull is not { } pull)
        {
            yield break;
        }

        if (pull.Policy is ImagePullPolicy.IfNotPresent or ImagePullPolicy.Never
            && OfPolicy(pull, pull.Policy.Value, Moving(service, application.Project)) is { } finding)
        {
            yield return finding;
        }
    }

    // A version that is pulled where it is not there is what is written without the attribute.
    private static Finding? OfPolicy(ImagePullModel pull, ImagePullPolicy policy, string? moving)
    {
        var place = pull.Origin.Argument(nameof(pull.Policy));
        return moving is not null
            ? StaleImage.At(place, policy.ToString(), moving) with { Remedy = new Remedy("Use Always", RemedyEdit.SetArgument(place, "ImagePullPolicy.Always")) }
            : policy == ImagePullPolicy.Never ? Unasked.At(place) with { Remedy = new Remedy("Remove Policy", RemedyEdit.RemoveArgument(place)) } : null;
    }

    private static string? Moving(ServiceModel service, ProjectModel project) => service.Pod.Containers
        .Select(container => container.Declaration?.Container?.Image)
        .OfType<string>()
        .Select(ImageReference.Parse)
        .Prepend(ImageReference.Of(service, project))
        .FirstOrDefault(image => image.IsMoving)?.ToString();
}
