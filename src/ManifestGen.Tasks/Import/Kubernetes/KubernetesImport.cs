using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>Kubernetes objects as declarations.</summary>
internal sealed class KubernetesImport
{
    /// <summary>Where an object goes that no attribute writes.</summary>
    public const string OwnObject = "k8s/custom: the object stays as it is";

    /// <summary>Where a field goes that no attribute writes.</summary>
    public const string Patch = "k8s/patches";

    private static readonly string[] Kinds = ["Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob", "Pod", "ReplicaSet", "ReplicationController"];

    private readonly ImportContext _context;
    private readonly List<Workload> _workloads = [];
    private readonly List<SourceNode> _objects;

    public KubernetesImport(ImportContext context, IEnumerable<SourceNode> documents)
    {
        _context = context;
        _objects = [.. documents.SelectMany(Flatten)];
    }

    /// <summary>Declares what runs, and what the other lines depend on.</summary>
    /// <param name="ownerOf">The class that a file of ManifestGen names; null for other files.</param>
    public void Declare(Func<SourceNode, string?> ownerOf)
    {
        foreach (var workload in _objects.Where(o => Kinds.Contains(o.TextAt("kind"))).Select(o => new Workload(o, o.TextAt("kind")!)))
        {
            if (workload.Name.Length == 0 || workload.Container is null)
            {
                workload.Document.GoesTo("nothing: it has no name or no container, so that the cluster would reject it");
            }
            else if (_workloads.Exists(other => other.Name == workload.Name))
            {
                workload.Document.GoesTo($"nothing: another object of the imported files has the name '{workload.Name}'. Import the files of one deployment at a time, with -p:From=<file or folder>");
            }
            else
            {
                _workloads.Add(workload);
            }
        }

        foreach (var workload in _workloads)
        {
            Declare(workload, ownerOf(workload.Document));
        }
    }

    /// <summary>Marks what ManifestGen writes too.</summary>
    /// <param name="rendered">What is generated.</param>
    /// <param name="same">Called for each setting that is there too.</param>
    /// <param name="only">The service to look at; null for all.</param>
    public void Compare(RenderedFiles rendered, Action<SourceNode> same, ServiceDeclaration? only = null)
    {
        foreach (var workload in _workloads.Where(workload => only is null || workload.Declaration == only))
        {
            // A policy means something as a whole only: a line of it may be the same, and mean another thing.
            foreach (var source in workload.Others.Prepend(workload.Document).Where(o => o.TextAt("kind") != "NetworkPolicy" || only is not null))
            {
                var (kind, name) = (source.TextAt("kind") ?? "", source.TextAt("metadata", "name") ?? "");
                Likeness.Compare(source, rendered.Find(kind, name, workload.Declaration!.Name), same);
            }
        }
    }

    /// <summary>Whether the files have a workload of the service.</summary>
    public bool Has(ServiceDeclaration declaration) => _workloads.Exists(workload => workload.Declaration == declaration);

    /// <summary>Reads the rest.</summary>
    public void Read()
    {
        foreach (var workload in _workloads)
        {
            WorkloadSettings.Read(workload);
            new PodImport(_context, workload, _objects).Read();
            MetadataImport.Read(workload);
        }

        new NetworkPolicyImport(_context, _workloads, _objects).Read();
        foreach (var source in _objects.Where(o => !_workloads.Exists(workload => workload.Document == o)))
        {
            OtherObjects.Read(source, _workloads, _context, _objects);
        }
    }

    private void Declare(Workload workload, string? owner)
    {
        var services = _objects.Where(o => o.TextAt("kind") == "Service" && workload.IsSelectedBy(o.At("spec", "selector"))).ToArray();
        var service = services.Where(o => o.TextAt("spec", "clusterIP") != "None").Concat(services).FirstOrDefault();
        // The name of a Job that ManifestGen wrote ends with a hash.
        var own = workload.Kind == "Job" && IsGenerated(workload.Document) && workload.Document.TextAt("metadata", "labels", "app.kubernetes.io/name") is { Length: > 0 } label ? label : workload.Name;
        var name = service?.TextAt("metadata", "name") is { } reached && reached != $"{own}-headless" ? reached : own;
        // The name by which others reach it stays; two workloads behind one Service keep theirs.
        var isShared = service is not null && _workloads.Exists(other => other != workload && other.IsSelectedBy(service.At("spec", "selector")));
        if (isShared || _workloads.Exists(other => other != workload && other.Name == name))
        {
            name = own;
        }

        if (isShared && service!.TextAt("metadata", "name") != name)
        {
            // It selects by labels that all of them keep, and so stays a Service of the user.
            service = null;
        }
        else if (isShared)
        {
            _context.Notes.Add($"The Service '{name}' leads to other workloads too, by their labels. The generated one leads to '{name}' alone: write a Service of another name in k8s/custom for all of them.");
        }

        var image = workload.Container!.TextAt("image");
        var declaration = _context.Declare(name, image, isBuilt: false, otherAlias: workload.Name);
        workload.Declaration = declaration;
        _context.Alias(workload.Name, declaration);
        if (owner is not null && declaration.ClassName.Length == 0)
        {
            declaration.ClassName = owner;
        }

        workload.Others.AddRange(services.Where(o => o == service || o.TextAt("metadata", "name") == $"{declaration.Name}-headless"));
        workload.Others.AddRange(_objects.Where(o => Belongs(o, workload)));
        Identity.Read(workload, service, declaration, _context);
        if (own != declaration.Name)
        {
            workload.Document.At("metadata", "name")?.GoesTo($"nothing: the workload is called '{declaration.Name}' now, as its Service is. Delete the old one once the new one runs");
        }
        else if (own != workload.Name)
        {
            workload.Document.At("metadata", "name")?.IsDefault("the service's name, and a hash of what it runs");
        }
    }

    private static bool Belongs(SourceNode o, Workload workload) => o.TextAt("kind") switch
    {
        "HorizontalPodAutoscaler" => o.TextAt("spec", "scaleTargetRef", "name") == workload.Name,
        ScaledObjectImport.Kind => o.TextAt("spec", "scaleTargetRef", "name") == workload.Name,
        "PodDisruptionBudget" => workload.IsSelectedBy(o.At("spec", "selector", "matchLabels")),
        "NetworkPolicy" => workload.IsSelectedBy(o.At("spec", "podSelector", "matchLabels")),
        "ServiceAccount" => o.TextAt("metadata", "name") is { } name && name == workload.Pod?.TextAt("serviceAccountName"),
        "ConfigMap" or "PersistentVolumeClaim" or "TriggerAuthentication" or "Ingress" => o.TextAt("metadata", "labels", "app.kubernetes.io/name") == workload.Name && IsGenerated(o),
        _ => false,
    };

    /// <summary>Whether ManifestGen wrote the object.</summary>
    public static bool IsGenerated(SourceNode o) => o.TextAt("metadata", "labels", "app.kubernetes.io/managed-by") == "ManifestGen";

    private static IEnumerable<SourceNode> Flatten(SourceNode document)
    {
        if (document.IsMap && document.TextAt("kind") == "List" && document["items"] is { IsList: true } items)
        {
            foreach (var entry in document.Entries.Where(entry => entry.Value != items))
            {
                entry.Value.IsDefault("the list is only a way to write several objects");
            }

            return items.Items.SelectMany(Flatten);
        }

        return [document];
    }
}
