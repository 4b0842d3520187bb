using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>Names and labels, the same for every object of a service.</summary>
internal static class Metadata
{
    /// <summary>The metadata of an object.</summary>
    /// <param name="kind">Its kind, which decides on the labels and annotations that the user has declared for some kinds.</param>
    /// <param name="service">The service that it belongs to.</param>
    /// <param name="project">For an object that belongs to one version of the program; null for one that stays the same from one version to the next.</param>
    /// <param name="name">Its name; the service's by default.</param>
    /// <param name="reason">Why it allows more than it should need to.</param>
    public static YamlMap Of(ManifestKinds kind, ServiceModel service, ProjectModel? project = null, string? name = null, string? reason = null)
    {
        var labels = Labels(kind, service, project);
        labels.Add("app.kubernetes.io/managed-by", "ManifestGen");
        return new() { { "name", name ?? service.Name }, { "labels", labels }, { "annotations", Annotations(kind, service, reason) } };
    }

    /// <summary>The metadata of the pods, in the template of their workload.</summary>
    public static YamlMap OfPods(ServiceModel service, ProjectModel project) => new()
    {
        { "labels", Labels(ManifestKinds.Pod, service, project) },
        { "annotations", Annotations(ManifestKinds.Pod, service, SecurityReason.Of(service)) },
    };

    /// <summary>What selects the service's pods. It cannot be changed once deployed, so nothing that may ever change belongs here.</summary>
    public static YamlMap Selector(ServiceModel service) => Selector(service.Name);

    /// <summary>The selector of a service of which only the name is known.</summary>
    public static YamlMap Selector(string service) => new()
    {
        { "app.kubernetes.io/name", service },
        { "app.kubernetes.io/instance", service },
    };

    /// <summary><see cref="Selector(ServiceModel)"/> in the form that most kinds want.</summary>
    public static YamlMap LabelSelector(ServiceModel service) => new() { { "matchLabels", Selector(service) } };

    private static YamlMap Labels(ManifestKinds kind, ServiceModel service, ProjectModel? project)
    {
        var labels = Selector(service);
        labels.Add("app.kubernetes.io/part-of", service.PartOf);
        labels.Add("app.kubernetes.io/version", project is null ? null : ImageReference.Of(service, project).VersionLabel);
        foreach (var label in service.Metadata.Labels.Where(label => label.On.HasFlag(kind)))
        {
            labels.Add(label.Key, label.Value);
        }

        return labels;
    }

    private static YamlNode? Annotations(ManifestKinds kind, ServiceModel service, string? reason)
    {
        var annotations = new YamlMap { { SecurityReason.Key, reason } };
        foreach (var annotation in service.Metadata.Annotations.Where(annotation => annotation.On.HasFlag(kind)))
        {
            annotations.Add(annotation.Key, annotation.Value);
        }

        foreach (var (key, value) in kind == ManifestKinds.Pod ? MetricsAnnotations.Of(service) : [])
        {
            annotations.Add(key, value);
        }

        return annotations.OrNull();
    }
}
