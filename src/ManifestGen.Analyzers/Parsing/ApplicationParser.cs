using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Puts the services of a project together.</summary>
internal static class ApplicationParser
{
    /// <summary>Orders the services by name, so that moving a class to another file changes nothing.</summary>
    public static ApplicationModel Combine(ProjectModel project, IEnumerable<ServiceModel> services)
    {
        var ordered = services
            .OrderBy(service => service.Name, StringComparer.Ordinal)
            .ThenBy(service => service.ClassName, StringComparer.Ordinal)
            .ToArray();
        return new(project, (ordered.Length > 1 ? ShareImage(ordered, project) : ordered).ToEquatableArray());
    }

    // Named after the assembly, not after one of the services, so that another service does not rename the image.
    private static IEnumerable<ServiceModel> ShareImage(ServiceModel[] services, ProjectModel project)
    {
        var repository = ImageReference.RepositoryOf(project.AssemblyName);
        var image = services.Select(service => service.Image).FirstOrDefault(declared => declared is not null)
            ?? new ImageModel(Origin.Class, repository.Length > 0 ? repository : services[0].Name, Tag: null);
        return services.Select(service => service.Image is null ? service with { SharedImage = image } : service);
    }
}
