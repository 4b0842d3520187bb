namespace ManifestGen.Model;

/// <summary>Permissions of a file, as people write them: octal digits, such as <c>0440</c>.</summary>
public static class UnixMode
{
    /// <summary>What Kubernetes gives a file of a volume that says nothing else.</summary>
    public const int OfVolumes = 0b110_100_100;

    /// <summary>The number, which YAML holds in decimal: whether <c>0440</c> is octal is for the version of the reader to say. Null for anything else.</summary>
    public static int? Parse(string? text) =>
        text is { Length: 3 or 4 } && (text.Length == 3 || text[0] == '0') && text.All(c => c is >= '0' and <= '7') ? Convert.ToInt32(text, 8) : null;
}
