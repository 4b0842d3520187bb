using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>The containers of a pod beside the service's program, which are all init containers in Kubernetes: a sidecar is one that keeps running.</summary>
internal static class PodContainers
{
    public static YamlList Render(ServiceModel service, ProjectModel project) =>
        YamlList.Of(Others(service, project).Select(container => ContainerRenderer.Render(container, ProjectOf(container, project))));

    /// <summary>The program and the other containers, each in the terms of a service.</summary>
    public static IEnumerable<ServiceModel> All(ServiceModel service) =>
        [service, .. service.Pod.Containers.Select(container => container.Declaration).OfType<ServiceModel>()];

    // What is said of the pod holds for each of its containers.
    private static IEnumerable<ServiceModel> Others(ServiceModel service, ProjectModel project)
    {
        var image = ImageReference.Of(service, project);
        return service.Pod.Containers.Where(container => container.Declaration is not null).Select(WithVariables(service)).Select(container => container with
        {
            Image = new(Origin.Class, image.Repository, image.IsOfEveryBuild ? null : image.Tag),
            Container = container.Container! with { Image = container.Container.Image ?? service.Backing?.Image },
            Pod = new() { ImagePull = service.Pod.ImagePull, Settings = service.Pod.Settings },
        });
    }

    private static Func<PodContainerModel, ServiceModel> WithVariables(ServiceModel service) =>
        container => container.InheritsVariables ? InheritedVariables.Of(container.Declaration!, service) : container.Declaration!;

    // Another image has a program of its own, which knows nothing of this project.
    private static ProjectModel ProjectOf(ServiceModel container, ProjectModel project) =>
        container.Container?.Image is null ? project : project with { IsAspNetCore = false };
}
