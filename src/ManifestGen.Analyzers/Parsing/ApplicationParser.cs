using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Puts the services of a project together, and those of other projects where it declares a system.</summary>
internal static class ApplicationParser
{
    /// <summary>Who sets it has another place in mind.</summary>
    private const string UnpackingVariable = "DOTNET_BUNDLE_EXTRACT_BASE_DIR";

    /// <summary>Orders services and files by name, so that moving a class to another file, or an item of the project, changes nothing.</summary>
    public static ApplicationModel Combine(ProjectModel project, IEnumerable<ServiceModel> services, IEnumerable<ProjectFileModel> files, StackModel? stack = null)
    {
        var all = WithSharedImage(InOrder(services), project).Concat(MembersOf(stack, project)).Select(service => PartOf(stack, service));
        var ordered = InOrder(all.Select(service => WithBundle(service, project)));
        return new(project with { ConfigFiles = InOrder(files) }, ordered.Select(service => ReferenceResolver.Resolve(service, ordered)).ToEquatableArray())
        {
            Stack = stack,
        };
    }

    private static ServiceModel[] InOrder(IEnumerable<ServiceModel> services) => services
        .OrderBy(service => service.Name, StringComparer.Ordinal)
        .ThenBy(service => service.FullName, StringComparer.Ordinal)
        .ToArray();

    // A file that is an additional file twice is one file.
    private static EquatableArray<ProjectFileModel> InOrder(IEnumerable<ProjectFileModel> files) =>
        files.Distinct().OrderBy(file => file.Path, StringComparer.Ordinal).ToEquatableArray();

    // There is one Dockerfile, so there is one image.
    private static IEnumerable<ServiceModel> WithSharedImage(ServiceModel[] services, ProjectModel project)
    {
        var built = services.Where(service => service.Backing is null).ToArray();
        if (built.Length < 2)
        {
            return services;
        }

        var image = ImageOf(built, project);
        return services.Select(service => service.Backing is null ? service.Everywhere(part => part.Image is null ? part with { SharedImage = image } : part) : service);
    }

    // Named after the assembly, not after one of the services, so that another service does not rename the image.
    private static ImageModel ImageOf(ServiceModel[] services, ProjectModel project)
    {
        var repository = ImageReference.RepositoryOf(project.AssemblyName);
        return services.Select(service => service.Image).FirstOrDefault(declared => declared is not null)
            ?? new ImageModel(Origin.Class, repository.Length > 0 ? repository : services[0].Name, Tag: null);
    }

    // The system's own services are there already, whether or not it names them.
    private static IEnumerable<ServiceModel> MembersOf(StackModel? stack, ProjectModel project) =>
        from member in stack?.Members ?? default
        where member.Service is { Home: not null }
        group member.Service by (member.Service!.Home!.AssemblyName, member.Service.FullName) into same
        select same.First()!.Everywhere(service => service with { Home = MemberPaths.Place(service.Home!, project) });

    // Under a read-only root there is no other place for it.
    private static ServiceModel WithBundle(ServiceModel service, ProjectModel project) =>
        service.Backing is null && (service.Home ?? project) is { IsSingleFile: true, ExtractsItself: true } && service.Env.All(variable => variable.Name != UnpackingVariable)
            ? service.Everywhere(part => part with { Storage = part.Storage.WithBundle() })
            : service;

    private static ServiceModel PartOf(StackModel? stack, ServiceModel service) =>
        stack is null ? service : service.Everywhere(part => part with { PartOf = part.PartOf ?? stack.Name });
}
