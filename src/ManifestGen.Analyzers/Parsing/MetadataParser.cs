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

    private static EquatableArray<MetadataEntryModel> Entries(AttributeSet attributes, string name, ObjectKinds byDefault) => attributes
        .All(name, key: "Key")
        .Select(entry => new MetadataEntryModel(
            entry.Origin,
            entry.RequiredString("Key"),
            entry.RequiredString("Value"),
            (ObjectKinds)(entry.Enum("On") ?? (int)byDefault)))
        .ToEquatableArray();
}
