using ManifestGen.Facts;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>Labels and annotations.</summary>
internal static class MetadataImport
{
    private static readonly string[] Ours =
    [
        "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version", "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by",
        "helm.sh/chart", "pod-template-hash", "controller-revision-hash",
    ];

    // What tools write into objects, and means nothing in a file.
    private static readonly string[] OfTools = ["kubectl.kubernetes.io/", "deployment.kubernetes.io/", "kompose.", "meta.helm.sh/"];

    public static void Read(Workload workload)
    {
        var declaration = workload.Declaration!;
        Read(workload.Document["metadata"], [declaration], ManifestKinds.Workload);
        if (workload.Template != workload.Document)
        {
            Read(workload.Template?["metadata"], [declaration], ManifestKinds.Pod);
        }
    }

    /// <summary>Reads the metadata of one object, for each of the services that have a part of it.</summary>
    public static void Read(SourceNode? metadata, IReadOnlyList<ServiceDeclaration> declarations, ManifestKinds on)
    {
        if (metadata is null)
        {
            return;
        }

        if (declarations.Any(declaration => metadata["name"]?.Text == declaration.Name))
        {
            metadata["name"]!.IsUnderstood("the service's name");
        }

        foreach (var label in metadata["labels"]?.Entries ?? [])
        {
            if (label.Key is "app.kubernetes.io/name" or "app.kubernetes.io/instance" && declarations.Count > 0 && declarations.All(declaration => declaration.Name != label.Value.Text))
            {
                label.Value.GoesTo("nothing: its value is the service's name now. What selects by it, such as a Service or a monitor of your own, selects these pods no more");
            }
            else if (Ours.Contains(label.Key))
            {
                label.Value.IsDefault("ManifestGen's own label");
            }
            else
            {
                Pair("Label", label, declarations, on);
            }
        }

        foreach (var annotation in metadata["annotations"]?.Entries ?? [])
        {
            if (OfTools.Any(prefix => annotation.Key.StartsWith(prefix, StringComparison.Ordinal)))
            {
                annotation.Value.IsDefault("a tool wrote it, and writes it again");
            }
            else if (annotation.Key == SecurityReason.Key)
            {
                Reason(annotation.Value, declarations);
            }
            else
            {
                Pair("Annotation", annotation, declarations, on);
            }
        }

        metadata["namespace"]?.GoesTo("[assembly: KubernetesNamespace], which is for all services of the project");
        metadata["creationTimestamp"]?.IsDefault("the cluster's");
    }

    // ManifestGen writes it, of what the attribute says.
    private static void Reason(SourceNode reason, IReadOnlyList<ServiceDeclaration> declarations)
    {
        foreach (var security in declarations.SelectMany(declaration => declaration.All("Security")))
        {
            security.Properties.RemoveAll(property => property.Key == nameof(SecurityAttribute.Reason));
            security.Set(nameof(SecurityAttribute.Reason), CSharpValue.Of(reason.Text ?? ""));
            reason.IsUnderstood("[Security(Reason = …)]");
        }

        reason.GoesTo("the Reason of the attribute that is weaker than the default");
    }

    /// <summary>Whether Kubernetes takes a text as the value of a label.</summary>
    public static bool IsLabelValue(string text) =>
        text.Length == 0 || (text.Length <= 63 && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.') && IsAlphanumeric(text[0]) && IsAlphanumeric(text[text.Length - 1]));

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    private static void Pair(string attribute, KeyValuePair<string, SourceNode> entry, IReadOnlyList<ServiceDeclaration> declarations, ManifestKinds on)
    {
        if (entry.Value is not { IsScalar: true, Fate: Fate.None })
        {
            return;
        }

        if (attribute == "Label" && !IsLabelValue(entry.Value.Text!))
        {
            entry.Value.GoesTo("[Label], once its value is a valid one");
            return;
        }

        if (declarations.FirstOrDefault(declaration => !declaration.TryPair(attribute, entry.Key, entry.Value.Text!)) is { } other)
        {
            entry.Value.GoesTo($"k8s/patches: [{attribute}] of '{other.Name}' has another value for the same key already");
            return;
        }

        foreach (var declaration in declarations)
        {
            Add(attribute, entry, declaration, on);
        }

        entry.Value.IsUnderstood($"[{attribute}]");
    }

    private static void Add(string attribute, KeyValuePair<string, SourceNode> entry, ServiceDeclaration declaration, ManifestKinds on)
    {
        // On the workload and its pods both: as many as say it. Without On, a label is on all objects, and an annotation on the workload.
        var use = declaration.One(attribute, CSharpValue.Of(entry.Key));
        var usual = attribute == "Label" ? ManifestKinds.All : ManifestKinds.Workload;
        var all = on | (use["On"]?.Value is ManifestKinds kinds ? kinds : use.Sources.Count > 0 ? usual : ManifestKinds.None);
        use.Properties.RemoveAll(property => property.Key == "On");
        // What a workload and its pods have as a label, its other objects may have too.
        if (attribute == "Label" ? !all.HasFlag(ManifestKinds.Workload | ManifestKinds.Pod) : all != usual)
        {
            use.Set("On", CSharpValue.Of(all));
        }

        use.Sources.Add(new("", entry.Value));
    }
}
