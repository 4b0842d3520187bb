using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Rules.Image;

/// <summary>An image that a declaration leads to, for rules about where images come from and how exactly they are named.</summary>
/// <param name="Place">Where it is named.</param>
/// <param name="Text">The image.</param>
/// <param name="Property">The property of the project that names it. Null for an argument.</param>
internal sealed record NamedImage(Place Place, string Text, string? Property = null)
{
    /// <summary>The image that is built here. Null for what runs another one.</summary>
    public static NamedImage? BuiltFor(ServiceModel service) =>
        service is not { Backing: null, Container: null } ? null
        : service.Image is { } image ? new(image.Origin.Argument("repository"), image.Repository)
        // Another class of the project names it.
        : service.SharedImage is null ? new(service.Origin, service.Name)
        : null;

    /// <summary>A published image. Null if there is none, or if the server runs elsewhere.</summary>
    public static NamedImage? ForeignFor(ServiceModel service) => service switch
    {
        { Backing: { IsExternal: false, Image: { } image } backing } => Readable(backing.Origin.Argument(nameof(BackingServiceAttribute.Image)), image),
        { Container.Image: { } image } => Readable(service.Origin.Argument("image"), image),
        _ => null,
    };

    /// <summary>The images that the Dockerfile begins with. They are the project's, so its first service names them for all.</summary>
    public static IEnumerable<NamedImage> BasesFor(ServiceModel service, ApplicationModel application)
    {
        var project = application.Project;
        return project.Targets.HasFlag(ManifestTargets.Docker) && application.BuiltServices.FirstOrDefault() == service
            ? new[]
            {
                Readable(Origin.Class, BaseImage.Of(project), "ManifestGenBaseImage"),
                Readable(Origin.Class, BuildImage.Of(project), "ManifestGenSdkImage"),
                NodeImage.Of(project) is { } node ? Readable(Origin.Class, node, "ManifestGenNodeImage") : null,
            }.OfType<NamedImage>()
            : [];
    }

    // What is no image is another rule's.
    private static NamedImage? Readable(Place place, string text, string? property = null) => ImageNames.IsReference(text) ? new(place, text, property) : null;
}
