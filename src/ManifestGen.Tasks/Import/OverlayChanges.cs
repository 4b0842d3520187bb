using ManifestGen.Tasks.Import.Kubernetes;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import;

/// <summary>The files of an overlay: what they change of the base.</summary>
internal sealed class OverlayChanges
{
    private readonly IReadOnlyList<SourceNode> _documents;
    private readonly string _environment;
    private readonly KustomizePatches _patches;
    private readonly SourceNode[] _others;
    private readonly Kustomized _changes;

    public OverlayChanges(IReadOnlyList<SourceNode> documents, string environment)
    {
        (_documents, _environment) = (documents, environment);
        _patches = KustomizePatches.Of(documents, path => path.GoesTo($"k8s/patches/{environment}: the file is not among those that are imported"));
        _changes = new(KustomizePatches.Used(documents));
        var named = new HashSet<SourceNode>(_patches.Documents);
        // One that no kustomization names is still a change of the base, where that has such an object.
        _others = [.. documents.Where(document => !named.Contains(document) && !KustomizePatches.IsKustomization(document) && document.TextAt("kind") is not null)];
    }

    /// <summary>The objects that the base does not have.</summary>
    public IReadOnlyList<SourceNode> Unused { get; private set; } = [];

    /// <summary>Changes the objects of the base.</summary>
    public void Apply(IReadOnlyList<SourceNode> objects)
    {
        Unused = [.. _others.Where(document => !objects.Any(o => o.TextAt("kind") == document.TextAt("kind") && o.TextAt("metadata", "name") == document.TextAt("metadata", "name")))];
        _patches.Apply(objects, _others, $"k8s/patches/{_environment}: an environment takes nothing away");
        foreach (var o in objects)
        {
            _changes.Apply(o);
        }
    }

    /// <summary>Says what becomes of the rest.</summary>
    public void Finish()
    {
        // A default of ManifestGen is none where the base says something else.
        foreach (var leaf in _documents.SelectMany(document => document.Leaves).Where(leaf => leaf is { IsChange: true, Fate: Fate.Default } && leaf.Path.IndexOf("metadata.", StringComparison.Ordinal) < 0 && !leaf.Note.StartsWith("the autoscaler", StringComparison.Ordinal)))
        {
            leaf.Reconsider(Fate.Elsewhere, $"k8s/patches/{_environment}: the base has another value, and no attribute gives the default back");
        }

        foreach (var document in _documents.Where(KustomizePatches.IsKustomization))
        {
            KustomizationImport.Read(document);
        }

        foreach (var document in _documents)
        {
            document.GoesTo(document.TextAt("kind") == "Secret"
                ? "the cluster: make it with 'kubectl create secret', and keep its values out of the repository"
                : $"k8s/patches/{_environment}, or k8s/custom/{_environment} for an object of this environment alone");
        }
    }
}
