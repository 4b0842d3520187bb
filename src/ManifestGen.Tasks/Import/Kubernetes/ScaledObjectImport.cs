using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A ScaledObject of KEDA, as <c>[AutoScale]</c> and <c>[ScaleOnEvent]</c>.</summary>
internal static class ScaledObjectImport
{
    public const string Kind = "ScaledObject";

    /// <summary>The bounds, on which other objects depend.</summary>
    public static void Bounds(SourceNode source, ServiceDeclaration declaration)
    {
        var (min, max) = (source.At("spec", "minReplicaCount"), source.At("spec", "maxReplicaCount"));
        // Those of KEDA where the object has none.
        if (declaration.Has("AutoScale") || Settings.Number(min?.Text ?? "0") is not { } least || Settings.Number(max?.Text ?? "100") is not { } most)
        {
            return;
        }

        // By CPU or memory alone, KEDA scales nothing to zero: without pods there is nothing to measure.
        if (least.Value is 0 && source.At("spec", "triggers") is { Items.Count: > 0 } triggers && triggers.Items.TrueForAll(trigger => trigger.TextAt("type") is "cpu" or "memory"))
        {
            least = CSharpValue.Of(1);
            min?.GoesTo("nothing: by CPU or memory alone, KEDA scales nothing to zero");
        }

        var use = declaration.One("AutoScale", least);
        use.Arguments.Add(most);
        min?.IsUnderstood("[AutoScale]");
        max?.IsUnderstood("[AutoScale]");
        use.Take("PollingIntervalSeconds", source.At("spec", "pollingInterval"), Settings.Number);
        use.Take("CooldownSeconds", source.At("spec", "cooldownPeriod"), Settings.Number);
        use.Take("IdleReplicas", source.At("spec", "idleReplicaCount"), Settings.Number);
    }

    /// <summary>What it asks.</summary>
    public static void Read(SourceNode source, ServiceDeclaration declaration, IReadOnlyList<SourceNode> objects)
    {
        OtherObjects.Known(source, declaration, ManifestKinds.Autoscaler, "[ScaleOnEvent]");
        source.At("spec", "scaleTargetRef")?.IsDefault("follows from the service");
        foreach (var trigger in source.At("spec", "triggers")?.Items ?? [])
        {
            if (trigger.TextAt("type") is not { } type || trigger["metadata"] is not { IsMap: true } metadata || metadata.Entries.Exists(entry => !entry.Value.IsScalar))
            {
                continue;
            }

            if (type is "cpu" or "memory")
            {
                Utilization(type == "cpu" ? "CpuUtilization" : "MemoryUtilization", trigger, declaration);
                continue;
            }

            var use = declaration.Add(new("ScaleOnEvent", [CSharpValue.Of(type), .. metadata.Entries.Select(entry => CSharpValue.Of($"{entry.Key}={entry.Value.Text}"))]));
            use.Sources.Add(new("", metadata));
            trigger["type"]!.IsUnderstood("[ScaleOnEvent]");
            metadata.IsUnderstood("[ScaleOnEvent]");
            Authentication(use, trigger, declaration, objects);
        }
    }

    private static void Utilization(string property, SourceNode trigger, ServiceDeclaration declaration)
    {
        if ((trigger.TextAt("metricType") ?? trigger.TextAt("metadata", "type") ?? "Utilization") == "Utilization" && declaration.All("AutoScale").FirstOrDefault() is { } scale)
        {
            scale.Take(property, trigger.At("metadata", "value"), Settings.Number);
            foreach (var node in new[] { trigger["type"], trigger["metricType"], trigger.At("metadata", "type") })
            {
                node?.IsUnderstood($"[AutoScale({property} = …)]");
            }
        }

        trigger.GoesTo("[ScaleOn], to be written by hand");
    }

    // One of ManifestGen is written anew; one of others stays.
    private static void Authentication(AttributeUse use, SourceNode trigger, ServiceDeclaration declaration, IReadOnlyList<SourceNode> objects)
    {
        if (trigger.At("authenticationRef", "name") is not { } name)
        {
            return;
        }

        var authentication = objects.FirstOrDefault(o => o.TextAt("kind") == "TriggerAuthentication" && o.TextAt("metadata", "name") == name.Text);
        var targets = authentication?.At("spec", "secretTargetRef");
        if (targets is { Items.Count: > 0 } && authentication!["spec"]!.Entries.Count == 1 && targets.Items.All(item => item.TextAt("parameter") is not null && item.TextAt("name") is not null && item.TextAt("key") is not null))
        {
            use.Set("Secrets", CSharpValue.Of(targets.Items.Select(item => $"{item.TextAt("parameter")}={item.TextAt("name")}/{item.TextAt("key")}").ToArray()));
            targets.IsUnderstood("[ScaleOnEvent(Secrets = …)]");
            name.IsUnderstood("[ScaleOnEvent(Secrets = …)]");
            OtherObjects.Known(authentication, declaration, ManifestKinds.Autoscaler, "[ScaleOnEvent]");
        }
        else
        {
            use.Take("Authentication", name);
        }
    }
}
