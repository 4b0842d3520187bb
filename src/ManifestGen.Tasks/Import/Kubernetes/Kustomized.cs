using ManifestGen.Model;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>What the kustomization of an overlay changes without a patch: tags of images, and numbers of replicas.</summary>
internal sealed class Kustomized(IEnumerable<SourceNode> kustomizations)
{
    private readonly SourceNode[] _images = [.. kustomizations.SelectMany(kustomization => kustomization["images"]?.Items ?? [])];

    private readonly SourceNode[] _replicas = [.. kustomizations.SelectMany(kustomization => kustomization["replicas"]?.Items ?? [])];

    public void Apply(SourceNode document)
    {
        var spec = document["spec"];
        foreach (var entry in _replicas.Where(entry => spec is not null && entry.TextAt("name") == document.TextAt("metadata", "name") && entry["count"] is not null && document.TextAt("kind") is "Deployment" or "StatefulSet"))
        {
            spec!.Entries.RemoveAll(own => own.Key == "replicas");
            spec.Entries.Add(new("replicas", entry["count"]!));
            entry["name"]!.IsDefault("it names the workload");
        }

        var containers = document.At("spec", "template", "spec", "containers") ?? document.At("spec", "jobTemplate", "spec", "template", "spec", "containers");
        foreach (var container in containers?.Items ?? [])
        {
            if (container.TextAt("image") is { } image && Array.Find(_images, entry => entry.TextAt("name") == ImageReference.Parse(image).Repository) is { } change && (change["newTag"] ?? change["newName"]) is { } node)
            {
                var reference = ImageReference.Parse(image);
                var text = $"{change.TextAt("newName") ?? reference.Repository}:{change.TextAt("newTag") ?? reference.Tag}";
                var index = container.Entries.FindIndex(entry => entry.Key == "image");
                container.Entries[index] = new("image", new SourceNode(node.File, node.Path, node.Line, node.Column) { Text = text });
                change.IsUnderstood("[ContainerImage(Environment = …)]");
            }
        }
    }
}
