using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Metadata;

/// <summary>A label or an annotation, for rules that are about both.</summary>
internal sealed record MetadataEntry(MetadataEntryModel Model, bool IsLabel)
{
    /// <summary>Its key as messages show it.</summary>
    public string Key => Characters.OnOneLine(Model.Key);

    /// <summary>What it is, within a sentence.</summary>
    public string Noun => IsLabel ? "label" : "annotation";

    public bool HasValidKey => KeyProblem is null;

    /// <summary>Why the key is none; null for one that is.</summary>
    public string? KeyProblem =>
        !(IsLabel ? LabelSyntax.IsKey(Model.Key) : LabelSyntax.IsAnnotationKey(Model.Key)) ? LabelSyntax.KeyDescription
        // Even where the file quotes it: kustomize loses the quotes on the way through an overlay.
        : YamlScalars.IsPlainKey(Model.Key) ? null
        : "kustomize reads it as a number or Boolean, so put a DNS domain and '/' before it";

    public Place KeyPlace => Model.Origin.Argument("key");

    /// <summary>Labels first, as the objects have them.</summary>
    public static IEnumerable<MetadataEntry> AllOf(ServiceModel service) =>
        service.Metadata.Labels.Select(label => new MetadataEntry(label, IsLabel: true))
            .Concat(service.Metadata.Annotations.Select(annotation => new MetadataEntry(annotation, IsLabel: false)));
}
