namespace ManifestGen.Analysis.Code;

/// <summary>A value of the configuration of a program.</summary>
/// <param name="Key">Its key, with colons.</param>
/// <param name="Value">The value.</param>
/// <param name="File">The settings file that it is from; null for a variable.</param>
/// <param name="Line">The line in the file.</param>
internal sealed record ListenSetting(string Key, string Value, string? File, int Line)
{
    /// <summary>Where it is in the file; null for a variable.</summary>
    public SettingPlace? Place { get; init; }
}
