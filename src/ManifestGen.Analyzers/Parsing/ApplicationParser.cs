using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Puts the services of a project together.</summary>
internal static class ApplicationParser
{
    /// <summary>Orders services and files by name, so that moving a class to another file, or an item of the project, changes nothing.</summary>
    public static ApplicationModel Combine(ProjectModel project, IEnumerable<ServiceModel> services, IEnumerable<ProjectFileModel> files)
    {
        var ordered = services
            .OrderBy(service => service.Name, StringComparer.Ordinal)
            .ThenBy(service => service.ClassName, StringComparer.Ordinal)
            .ToArray();
        var built = ordered.Where(service => service.Backing is null).ToArray();
        var all = ordered.Select(service => built.Length > 1 && service.Backing is null ? Share(ImageOf(built, project), service) : service).ToArray();
        return new(project with { ConfigFiles = InOrder(files) }, all.Select(service => ReferenceResolver.Resolve(service, all)).ToEquatableArray());
    }

    // A file that is an additional file twice is one file.
    private static EquatableArray<ProjectFileModel> InOrder(IEnumerable<ProjectFileModel> files) =>
        files.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();

    // Named after the assembly, not after one of the services, so that another service does not rename the image.
    private static ImageModel ImageOf(ServiceModel[] services, ProjectModel project)
    {
        var repository = ImageReference.RepositoryOf(project.AssemblyName);
        return services.Select(service => service.Image).FirstOrDefault(declared => declared is not null)
            ?? new ImageModel(Origin.Class, repository.Length > 0 ? repository : services[0].Name, Tag: null);
    }

    private static ServiceModel Share(ImageModel image, ServiceModel service) => service.Image is null ? service with { SharedImage = image } : service;
}
