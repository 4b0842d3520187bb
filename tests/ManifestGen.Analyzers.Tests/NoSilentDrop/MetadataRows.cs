using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class MetadataRows
{
    public static readonly DropRow[] All =
    [
        ("LabelAttribute.Key", Service + """[Label("a", "1")]""", Service + """[Label("b", "1")]"""),
        ("LabelAttribute.Value", Service + """[Label("a", "1")]""", Service + """[Label("a", "2")]"""),
        ("LabelAttribute.On", Service + """[Label("a", "1")]""", Service + """[Label("a", "1", On = ManifestKinds.Service)]"""),
        ("AnnotationAttribute.Key", Service + """[Annotation("a", "1")]""", Service + """[Annotation("b", "1")]"""),
        ("AnnotationAttribute.Value", Service + """[Annotation("a", "1")]""", Service + """[Annotation("a", "2")]"""),
        ("AnnotationAttribute.On", Service + """[Annotation("a", "1")]""", Service + """[Annotation("a", "1", On = ManifestKinds.Pod)]"""),
    ];
}
