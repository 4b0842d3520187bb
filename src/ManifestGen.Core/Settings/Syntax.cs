namespace ManifestGen.Settings;

/// <summary>A way to write a text.</summary>
/// <param name="Description">What it is, for the table.</param>
/// <param name="Advice">What to do about one that is not valid, for messages.</param>
/// <param name="IsValid">Whether a text is written so.</param>
/// <param name="Mend">Corrects a value that is not valid. Null if the intended value is unknown.</param>
internal sealed record Syntax(string Description, string Advice, Func<string, bool> IsValid, Func<string, string?> Mend);
