namespace ManifestGen.Text;

/// <summary>A file to write.</summary>
/// <param name="Path">Relative to the output folder, with <c>/</c> as separator.</param>
/// <param name="Text">With LF line ends and a final newline.</param>
public sealed record ManifestFile(string Path, string Text);
