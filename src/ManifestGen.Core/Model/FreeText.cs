namespace ManifestGen.Model;

/// <summary>A value that is any text, and must survive the way into the container (MGEN005).</summary>
/// <param name="Place">Where it is written.</param>
/// <param name="Description">What it is, at the beginning of a sentence, such as <c>The value of 'COLOR'</c>. Names in it may be any text too.</param>
/// <param name="Value">The text.</param>
public sealed record FreeText(Place Place, string Description, string Value);
