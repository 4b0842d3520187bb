using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>The objects beside those that run pods.</summary>
internal static class OtherObjects
{
    public static void Read(SourceNode source, IReadOnlyList<Workload> workloads, ImportContext context, IReadOnlyList<SourceNode> objects)
    {
        var owner = workloads.FirstOrDefault(workload => workload.Others.Contains(source));
        switch (source.TextAt("kind"))
        {
            case "Service" when owner is not null:
                Service(source, owner.Declaration!);
                break;
            case "HorizontalPodAutoscaler" when owner is not null:
                Known(source, owner.Declaration!, ManifestKinds.Autoscaler, "[AutoScale]");
                source.At("spec", "scaleTargetRef")?.IsDefault("follows from the service");
                source.At("spec", "behavior")?.GoesTo("[ScaleBehavior], to be written by hand");
                break;
            case ScaledObjectImport.Kind when owner is not null:
                ScaledObjectImport.Read(source, owner.Declaration!, objects);
                break;
            case "TriggerAuthentication" when objects.Any(o => o.TextAt("kind") == ScaledObjectImport.Kind && o.Leaves.Any(leaf => leaf.Path.EndsWith(".authenticationRef.name", StringComparison.Ordinal) && leaf.Text == source.TextAt("metadata", "name"))):
                // Its ScaledObject says what becomes of it, before it or after it.
                break;
            case "PodDisruptionBudget" when owner is not null:
                Known(source, owner.Declaration!, ManifestKinds.DisruptionBudget, "[Disruption]");
                source.At("spec", "selector")?.IsDefault("follows from the service");
                WorkloadSettings.Take(owner.Declaration!, "Disruption", "MinAvailable", source.At("spec", "minAvailable"));
                WorkloadSettings.Take(owner.Declaration!, "Disruption", "MaxUnavailable", source.At("spec", "maxUnavailable"));
                break;
            case "ServiceAccount" when owner is not null:
                Known(source, owner.Declaration!, ManifestKinds.ServiceAccount, "[ServiceAccount]");
                WorkloadSettings.Take(owner.Declaration!, "ServiceAccount", "MountToken", source["automountServiceAccountToken"], Settings.Switch);
                source.At("metadata", "name")?.IsUnderstood("[ServiceAccount]");
                break;
            case "PersistentVolumeClaim":
                source["apiVersion"]?.IsDefault("follows from the volume");
                if (source.IsDecided || source.Leaves.Any(leaf => leaf.Note.Contains("[Volume")))
                {
                    source["kind"]?.IsDefault("follows from the volume");
                }

                source.At("metadata", "namespace")?.GoesTo("[assembly: KubernetesNamespace], which is for all services of the project");
                source.GoesTo(KubernetesImport.OwnObject);
                break;
            case "Ingress":
                IngressImport.Read(source, context, objects);
                break;
            case "Secret":
                source.GoesTo("the cluster: make it with 'kubectl create secret', and keep its values out of the repository");
                break;
            case "ExternalSecret" or "SecretStore" or "ClusterSecretStore" when KubernetesImport.IsGenerated(source):
                source.GoesTo("[assembly: SecretStore(…)], to be written by hand, from which ManifestGen writes it");
                break;
            case "Kustomization" or "Component":
                KustomizationImport.Read(source, KustomizePatches.Used(objects).Contains(source));
                break;
            case "Namespace":
                source.GoesTo("[assembly: KubernetesNamespace], which is for all services of the project, or k8s/custom");
                break;
            case null:
                source.GoesTo("nothing: it is no Kubernetes object, for it has no kind");
                break;
            default:
                source.GoesTo(owner is null ? KubernetesImport.OwnObject : "an attribute that is to be written by hand, or k8s/custom");
                break;
        }
    }

    /// <summary>What each object has.</summary>
    public static void Known(SourceNode source, ServiceDeclaration declaration, ManifestKinds kind, string by) => Known(source, [declaration], kind, by);

    /// <summary>The same of an object of which several services have a part.</summary>
    public static void Known(SourceNode source, IReadOnlyList<ServiceDeclaration> declarations, ManifestKinds kind, string by)
    {
        source["apiVersion"]?.IsDefault("follows from the kind");
        source["kind"]?.IsUnderstood(by);
        MetadataImport.Read(source["metadata"], declarations, kind);
        source.At("metadata", "name")?.IsDefault("the object is called as the service");
        source["status"]?.IsDefault("the cluster's");
    }

    private static void Service(SourceNode source, ServiceDeclaration declaration)
    {
        Known(source, declaration, ManifestKinds.Service, "[Port]");
        var spec = source["spec"];
        spec?["selector"]?.IsDefault("follows from the service");
        foreach (var port in spec?["ports"]?.Items.SelectMany(item => item.Leaves) ?? [])
        {
            port.IsDefault("follows from [Port]");
        }

        if (spec?["type"] is { Text: "ClusterIP" } type)
        {
            type.IsDefault("ClusterIP");
        }

        WorkloadSettings.Take(declaration, "KubernetesService", "Type", spec?["type"], Settings.MemberValue<ServiceType>);
        if (spec?["clusterIP"] is { Text: "None" } address)
        {
            if (source.TextAt("metadata", "name") == declaration.Name)
            {
                declaration.One("KubernetesService").Set("Headless", CSharpValue.Of(true));
            }

            address.IsUnderstood("[KubernetesService(Headless = true)]");
        }

        if (spec?["sessionAffinity"] is { Text: "ClientIP" } affinity)
        {
            affinity.IsUnderstood("[KubernetesService(SessionAffinitySeconds = …)]");
            var seconds = spec.At("sessionAffinityConfig", "clientIP", "timeoutSeconds");
            declaration.One("KubernetesService").Set("SessionAffinitySeconds", Settings.Number(seconds?.Text ?? "") ?? CSharpValue.Of(10800));
            seconds?.IsUnderstood("[KubernetesService(SessionAffinitySeconds = …)]");
        }

        (spec?["sessionAffinity"] is { Text: "None" } none ? none : null)?.IsDefault("None");
        WorkloadSettings.Take(declaration, "KubernetesService", "ExternalTrafficPolicy", spec?["externalTrafficPolicy"], Settings.MemberValue<TrafficPolicy>);
        WorkloadSettings.Take(declaration, "KubernetesService", "InternalTrafficPolicy", spec?["internalTrafficPolicy"], Settings.MemberValue<TrafficPolicy>);
        WorkloadSettings.Take(declaration, "KubernetesService", "LoadBalancerClass", spec?["loadBalancerClass"]);
        if (Settings.Texts(spec?["loadBalancerSourceRanges"]) is { Length: > 0 })
        {
            Settings.TakeTexts(declaration.One("KubernetesService"), "LoadBalancerSourceRanges", spec!["loadBalancerSourceRanges"]);
        }
    }
}
