namespace ManifestGen.OwnObjects.Reading;

/// <summary>Ends the reading of a text.</summary>
/// <param name="error">What is wrong; null for what is right, and not understood.</param>
internal sealed class YamlProblem(YamlError? error) : Exception
{
    public YamlError? Error { get; } = error;

    public static YamlProblem NotUnderstood => new(null);

    public static YamlProblem At(TextPlace place, string message) => new(new(place, message));
}
