using ManifestGen.Model;
using ManifestGen.OwnObjects.Reading;

namespace ManifestGen.OwnObjects;

/// <summary>A file of the user with what it says.</summary>
/// <param name="File">The file.</param>
/// <param name="Documents">Its documents; empty where it was not understood.</param>
public sealed record OwnFile(OwnFileModel File, IReadOnlyList<PlacedNode> Documents)
{
    public OwnFilePlace Place => File.Place;

    /// <summary>What the first line that says something decides, and the kind of a kustomization.</summary>
    public static OwnFileContent ContentOf(OwnFilePlace place, string text)
    {
        if (ManifestGen.Text.OwnerHeader.IsOwned(text))
        {
            return OwnFileContent.Generated;
        }

        var lines = text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r', ' ', '\t')).ToArray();
        if (place.IsKustomization)
        {
            return lines.Any(IsOfComponent) ? OwnFileContent.Component : OwnFileContent.Kustomization;
        }

        var first = lines.Select(line => line.TrimStart(' ', '\t')).FirstOrDefault(line => line is not ("" or "---" or "..." or ['#', ..]) && !line.StartsWith("--- #", StringComparison.Ordinal));
        return first is null ? OwnFileContent.Nothing
            : first is ['[', ..] or "-" || first.StartsWith("- ", StringComparison.Ordinal) ? OwnFileContent.Operations
            : OwnFileContent.Objects;
    }

    /// <summary>The Secrets that a file of objects makes. Most have none, and are not read for them.</summary>
    public static EquatableArray<string> SecretsOf(OwnFilePlace place, OwnFileContent content, string text) =>
        place.IsPatch || content != OwnFileContent.Objects || (text.IndexOf("Secret", StringComparison.Ordinal) < 0 && text.IndexOf("secretName", StringComparison.Ordinal) < 0)
            ? default
            : OwnObject.In(new OwnFile(new(place, content), YamlReader.Read(text).Documents)).SelectMany(own => own.MadeSecrets)
                .Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();

    private static bool IsOfComponent(string line) =>
        line.StartsWith("kind:", StringComparison.Ordinal) && line.Substring("kind:".Length).Split('#')[0].Trim(' ', '\t', '"', '\'') == "Component";
}
