using ManifestGen.OwnObjects.Reading;

namespace ManifestGen.OwnObjects;

/// <summary>An object in a file of the user.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">The object.</param>
public sealed record OwnObject(OwnFile File, PlacedMap Document)
{
    public string ApiVersion { get; } = Document.Text("apiVersion") ?? "";

    public string Kind { get; } = Document.Text("kind") ?? "";

    public string Name { get; } = Document.Text("metadata", "name") ?? "";

    public string? Namespace { get; } = Document.Text("metadata", "namespace");

    public string Group => ApiVersion.IndexOf('/') is > 0 and var end ? ApiVersion.Substring(0, end) : "";

    /// <summary>What tells it from others in a namespace.</summary>
    public string Identity => $"{Group}/{Kind}/{Name}";

    public string Reference => $"{Kind}/{Name}";

    /// <summary>Where it says its name, or something else about itself.</summary>
    public TextPlace Place => (Document.Scalar("metadata", "name") ?? Document.Scalar("kind") as PlacedNode ?? Document).Place;

    /// <summary>The pods that it runs; null for an object that runs none.</summary>
    public PlacedNode? Pod => Document.At("spec", "template", "spec") ?? Document.At("spec", "jobTemplate", "spec", "template", "spec") ?? (Kind == "Pod" ? Document["spec"] : null);

    /// <summary>The Secrets that it is, or that an operator makes from it.</summary>
    public IEnumerable<string> MadeSecrets => Kind switch
    {
        "Secret" when ApiVersion == "v1" => [Name],
        "Certificate" => Document.Text("spec", "secretName") is { } secret ? [secret] : [],
        "ExternalSecret" => [Document.Text("spec", "target", "name") ?? Name],
        "SealedSecret" => [Document.Text("spec", "template", "metadata", "name") ?? Name],
        "SecretProviderClass" => Document.Items("spec", "secretObjects").Select(secret => secret.Text("secretName")).OfType<string>(),
        _ => [],
    };

    /// <summary>The objects of a file, with those of lists.</summary>
    public static IEnumerable<OwnObject> In(OwnFile file) => file.Documents.OfType<PlacedMap>().SelectMany(document => In(file, document));

    private static IEnumerable<OwnObject> In(OwnFile file, PlacedMap document) =>
        document.Text("kind") is { } kind && kind.EndsWith("List", StringComparison.Ordinal) && document["items"] is PlacedList
            ? document.Items("items").Select(item => new OwnObject(file, item))
            : [new(file, document)];
}
