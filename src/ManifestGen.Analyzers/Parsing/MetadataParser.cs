using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Label]</c> and <c>[Annotation]</c> attributes.</summary>
internal static class MetadataParser
{
    public static MetadataModel Parse(AttributeSet attributes) => new()
    {
        Labels = Entries(attributes, nameof(LabelAttribute), ManifestKinds.All),
        Annotations = Entries(attributes, nameof(AnnotationAttribute), ManifestKinds.Workload),
    };

    private static EquatableArray<MetadataEntryModel> Entries(AttributeSet attributes, string name, ManifestKinds byDefault)
    {
        var entries = attributes.All(name);
        return entries
            .Select(entry => new MetadataEntryModel(entry.Origin, entry.RequiredString(nameof(LabelAttribute.Key)), entry.RequiredString(nameof(LabelAttribute.Value)), On(entry, byDefault) & ~ReplacedOn(entry, entries, byDefault)))
            // What an environment says of all its kinds has no place left.
            .Where((entry, index) => entry.On != 0 || On(entries[index], byDefault) == 0)
            .ToEquatableArray();
    }

    private static ManifestKinds On(AttributeReader entry, ManifestKinds byDefault) => entry.Enum<ManifestKinds>(nameof(LabelAttribute.On)) ?? byDefault;

    // Where an environment gives some kinds another value, the others keep the common one.
    private static ManifestKinds ReplacedOn(AttributeReader entry, IReadOnlyList<AttributeReader> entries, ManifestKinds byDefault) => entry.Environment is not null
        ? 0
        : entries.Where(other => other.Environment is not null && other.Text(nameof(LabelAttribute.Key)) == entry.Text(nameof(LabelAttribute.Key))).Aggregate(ManifestKinds.None, (kinds, other) => kinds | On(other, byDefault));
}
