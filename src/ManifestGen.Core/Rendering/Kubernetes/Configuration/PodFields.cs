using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes.Configuration;

/// <summary>The names that Kubernetes has for what a pod knows of itself.</summary>
internal static class PodFields
{
    public static YamlMap Reference(PodField field, string? key) => new() { { "fieldPath", PathOf(field, key) } };

    public static string NameOf(ResourceField field) => field switch
    {
        ResourceField.CpuRequest => "requests.cpu",
        ResourceField.CpuLimit => "limits.cpu",
        ResourceField.MemoryRequest => "requests.memory",
        ResourceField.MemoryLimit => "limits.memory",
        ResourceField.EphemeralStorageRequest => "requests.ephemeral-storage",
        _ => "limits.ephemeral-storage",
    };

    private static string PathOf(PodField field, string? key) => field switch
    {
        PodField.Name => "metadata.name",
        PodField.Namespace => "metadata.namespace",
        PodField.Uid => "metadata.uid",
        PodField.Label => $"metadata.labels['{key}']",
        PodField.Annotation => $"metadata.annotations['{key}']",
        PodField.Labels => "metadata.labels",
        PodField.Annotations => "metadata.annotations",
        PodField.NodeName => "spec.nodeName",
        PodField.ServiceAccountName => "spec.serviceAccountName",
        PodField.HostIp => "status.hostIP",
        PodField.PodIp => "status.podIP",
        _ => "status.podIPs",
    };
}
