using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A kustomization: ManifestGen writes one, and what it changes goes to attributes or patches.</summary>
internal static class KustomizationImport
{
    public static void Read(SourceNode source, bool isUsed = true)
    {
        source["apiVersion"]?.IsDefault("ManifestGen writes the kustomization");
        source["kind"]?.IsDefault("ManifestGen writes the kustomization");
        if (source.TextAt("kind") == "Component" && !isUsed)
        {
            source.GoesTo("nothing: no imported kustomization names this component");
        }

        source["resources"]?.IsDefault("the generated kustomization names the generated files, and those of k8s/custom");
        source["bases"]?.IsDefault("the generated kustomization names the generated files, and those of k8s/custom");
        source["namespace"]?.GoesTo("[assembly: KubernetesNamespace]");
        foreach (var field in new[] { "images", "replicas" })
        {
            source[field]?.GoesTo("[ContainerImage] or [Replicas], with Environment = \"…\" for an overlay");
        }

        foreach (var field in new[] { "configMapGenerator", "secretGenerator" })
        {
            source[field]?.GoesTo("k8s/custom, in a kustomization.yaml of its own; or [ConfigValue], [ConfigFile] and [SecretEnv]");
        }

        foreach (var field in new[] { "patches", "patchesStrategicMerge", "patchesJson6902", "components" })
        {
            source[field]?.GoesTo("k8s/patches; or an attribute with Environment = \"…\" for an overlay");
        }

        foreach (var field in new[] { "commonLabels", "labels", "commonAnnotations" })
        {
            source[field]?.GoesTo("[Label] and [Annotation]");
        }

        source.GoesTo("a kustomization.yaml of your own that names k8s as a resource");
    }
}
