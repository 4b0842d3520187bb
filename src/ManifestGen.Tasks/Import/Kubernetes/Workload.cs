using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>An object that runs pods, and what the import makes of it.</summary>
internal sealed class Workload(SourceNode document, string kind)
{
    public SourceNode Document { get; } = document;

    public string Kind { get; } = kind;

    public string Name { get; } = document.TextAt("metadata", "name") ?? "";

    /// <summary>The service. Null until it is declared.</summary>
    public ServiceDeclaration? Declaration { get; set; }

    /// <summary>The objects that belong to it: its Service, its autoscaler.</summary>
    public List<SourceNode> Others { get; } = [];

    /// <summary>The metadata and the spec of the pods.</summary>
    public SourceNode? Template => Kind switch
    {
        "Pod" => Document,
        "CronJob" => Document.At("spec", "jobTemplate", "spec", "template"),
        _ => Document.At("spec", "template"),
    };

    public SourceNode? Pod => Template?["spec"];

    public SourceNode? Containers => Pod?["containers"] is { IsList: true } containers ? containers : null;

    /// <summary>The container of the program: the one with the workload's name, else the first.</summary>
    public SourceNode? Container => Containers?.Items.Find(container => container.TextAt("name") == Name) ?? Containers?.Items.FirstOrDefault(container => container.IsMap);

    /// <summary>Whether a selector finds the pods.</summary>
    public bool IsSelectedBy(SourceNode? labels)
    {
        var own = Template?.At("metadata", "labels");
        return labels is { IsMap: true, Entries.Count: > 0 } && own is not null && labels.Entries.All(label => own.TextAt(label.Key) is { } value && value == label.Value.Text);
    }
}
