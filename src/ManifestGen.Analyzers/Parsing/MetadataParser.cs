using ManifestGen.Model;

namespace ManifestGen.Parsing;

/// <summary>Reads <c>[Label]</c> and <c>[Annotation]</c> attributes.</summary>
internal static class MetadataParser
{
    public static MetadataModel Parse(AttributeSet attributes) => new()
    {
        Labels = Entries(attributes, AttributeNames.Label, ObjectKinds.All),
        Annotations = Entries(attributes, AttributeNames.Annotation, ObjectKinds.Workload),
    };

    private static EquatableArray<MetadataEntryModel> Entries(AttributeSet attributes, string name, ObjectKinds byDefault)
    {
        var entries = attributes.All(name);
        return entries
            .Select(entry => new MetadataEntryModel(entry.Origin, entry.RequiredString("Key"), entry.RequiredString("Value"), On(entry, byDefault) & ~ReplacedOn(entry, entries, byDefault)))
            // What an environment says of all its kinds has no place left.
            .Where((entry, index) => entry.On != 0 || On(entries[index], byDefault) == 0)
            .ToEquatableArray();
    }

    private static ObjectKinds On(AttributeReader entry, ObjectKinds byDefault) => (ObjectKinds)(entry.Enum("On") ?? (int)byDefault);

    // Where an environment gives some kinds another value, the others keep the common one.
    private static ObjectKinds ReplacedOn(AttributeReader entry, IReadOnlyList<AttributeReader> entries, ObjectKinds byDefault) => entry.Environment is not null
        ? 0
        : entries.Where(other => other.Environment is not null && other.Text("Key") == entry.Text("Key")).Aggregate((ObjectKinds)0, (kinds, other) => kinds | On(other, byDefault));
}
