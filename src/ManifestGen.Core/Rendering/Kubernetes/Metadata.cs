using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Names and labels, the same for every object of a service.</summary>
internal static class Metadata
{
    /// <summary>The metadata of an object that stays the same from one version of the program to the next.</summary>
    public static YamlMap Of(ServiceModel service) => Render(service, version: null);

    /// <summary>The metadata of an object that belongs to one version of the program.</summary>
    public static YamlMap Of(ServiceModel service, ProjectModel project) => Render(service, Version(service, project));

    /// <summary>The labels of the pods.</summary>
    public static YamlMap PodLabels(ServiceModel service, ProjectModel project) => Labels(service, Version(service, project));

    /// <summary>What selects the service's pods. It cannot be changed once deployed, so nothing that may ever change belongs here.</summary>
    public static YamlMap Selector(ServiceModel service) => new()
    {
        { "app.kubernetes.io/name", service.Name },
        { "app.kubernetes.io/instance", service.Name },
    };

    /// <summary><see cref="Selector"/> in the form that most kinds want.</summary>
    public static YamlMap LabelSelector(ServiceModel service) => new() { { "matchLabels", Selector(service) } };

    private static YamlMap Render(ServiceModel service, string? version)
    {
        var labels = Labels(service, version);
        labels.Add("app.kubernetes.io/managed-by", "ManifestGen");
        return new() { { "name", service.Name }, { "labels", labels } };
    }

    private static YamlMap Labels(ServiceModel service, string? version)
    {
        var labels = Selector(service);
        labels.Add("app.kubernetes.io/part-of", service.PartOf);
        labels.Add("app.kubernetes.io/version", version);
        return labels;
    }

    private static string? Version(ServiceModel service, ProjectModel project) => ImageReference.Of(service, project).VersionLabel;
}
