using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>What a workload is: its kind, its image, its ports, its number of pods. Everything else has defaults that depend on it.</summary>
internal static class Identity
{
    public static void Read(Workload workload, SourceNode? service, ServiceDeclaration declaration, ImportContext context)
    {
        Kind(workload, declaration);
        var head = declaration.Head;
        var container = workload.Container!;
        foreach (var labels in new[] { workload.Document.At("metadata", "labels"), workload.Template?.At("metadata", "labels") })
        {
            if (labels?.At("app.kubernetes.io/part-of") is { IsScalar: true } partOf)
            {
                head.Take("PartOf", partOf);
            }
        }

        if (container["image"] is { IsScalar: true, Text.Length: > 0 } image)
        {
            ImportContext.SetImage(declaration, image.Text!);
            if (!declaration.IsBacking && ImageReference.Parse(image.Text!).Tag is null or "latest" && !image.Text!.Contains('@'))
            {
                context.Notes.Add($"The image of '{declaration.Name}' has no version in {image.File}. The generated files name the project's version, so that a new one is rolled out: push the image under it, or set Tag.");
            }

            image.IsUnderstood(declaration.IsBacking ? "[BackingService(Image = …)]" : "[ContainerImage]");
        }

        PortImport.Read(container, service, declaration);
        Scale(workload, declaration, context.KeepsDefaults);
    }

    private static void Kind(Workload workload, ServiceDeclaration declaration)
    {
        var kind = workload.Document["kind"]!;
        var wanted = workload.Kind switch
        {
            "StatefulSet" => WorkloadKind.StatefulSet,
            "DaemonSet" => WorkloadKind.DaemonSet,
            _ => WorkloadKind.Deployment,
        };
        switch (workload.Kind)
        {
            case "CronJob":
                var schedule = workload.Document.At("spec", "schedule");
                declaration.One("Schedule", CSharpValue.Of(schedule?.Text ?? ""));
                schedule?.IsUnderstood("[Schedule]");
                kind.IsUnderstood("[Schedule]");
                break;
            case "Job":
                declaration.One("Job");
                kind.IsUnderstood("[Job]");
                break;
            case "Pod" or "ReplicaSet" or "ReplicationController":
                kind.GoesTo($"nothing: what is generated is a {(declaration.IsBacking ? "StatefulSet" : "Deployment")}, which replaces a pod that ends. Delete the {workload.Kind}");
                workload.Document["apiVersion"]?.IsDefault("follows from the kind");
                break;
            default:
                if (wanted != (declaration.IsBacking ? WorkloadKind.StatefulSet : WorkloadKind.Deployment))
                {
                    declaration.Head.Set("Workload", CSharpValue.Of(wanted));
                    kind.IsUnderstood("Workload = …");
                }

                kind.IsDefault($"what runs {(declaration.IsBacking ? "a server" : "a program")}");

                break;
        }
    }

    private static void Scale(Workload workload, ServiceDeclaration declaration, bool keepsDefaults)
    {
        var autoscaler = workload.Others.Find(o => o.TextAt("kind") == "HorizontalPodAutoscaler")?["spec"];
        var replicas = workload.Document.At("spec", "replicas");
        if (workload.Others.Find(o => o.TextAt("kind") == ScaledObjectImport.Kind) is { } scaled)
        {
            ScaledObjectImport.Bounds(scaled, declaration);
            replicas?.IsDefault("the autoscaler decides");
        }

        if (autoscaler is not null && autoscaler["maxReplicas"] is { } max && Settings.Number(max.Text ?? "") is { } most)
        {
            var min = autoscaler["minReplicas"];
            var use = declaration.One("AutoScale", Settings.Number(min?.Text ?? "1") ?? CSharpValue.Of(1));
            if (use.Arguments.Count == 1)
            {
                use.Arguments.Add(most);
            }

            min?.IsUnderstood("[AutoScale]");
            max.IsUnderstood("[AutoScale]");
            replicas?.IsDefault("the autoscaler decides");
            Targets(autoscaler, use);
        }
        else if (!declaration.Has("AutoScale") && replicas?.Text is { } text && (text != "1" || keepsDefaults) && Settings.Number(text) is { } count)
        {
            declaration.One("Replicas", count);
            replicas.IsUnderstood("[Replicas]");
        }
        else if (replicas?.Text == "1")
        {
            replicas.IsDefault("one");
        }
    }

    private static void Targets(SourceNode autoscaler, AttributeUse use)
    {
        use.Take("CpuUtilization", autoscaler["targetCPUUtilizationPercentage"], Settings.Number);
        foreach (var metric in autoscaler["metrics"]?.Items ?? [])
        {
            var target = metric.At("resource", "target");
            var property = metric.TextAt("resource", "name") switch { "cpu" => "CpuUtilization", "memory" => "MemoryUtilization", _ => null };
            // Version 2beta1 has the number beside the name.
            var number = target?["averageUtilization"] ?? metric.At("resource", "targetAverageUtilization");
            if (metric.TextAt("type") == "Resource" && property is not null && number is not null)
            {
                use.Take(property, number, Settings.Number);
                metric.IsUnderstood($"[AutoScale({property} = …)]");
            }
            else
            {
                metric.GoesTo("[ScaleOn], to be written by hand");
            }
        }
    }
}
