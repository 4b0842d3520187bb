namespace ManifestGen.Analysis.Code;

/// <summary>Where a value is in a settings file.</summary>
/// <param name="File">The path of the file in the project.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">Where in the line, from 0.</param>
/// <param name="Length">How long the value is.</param>
internal sealed record SettingPlace(string File, int Line, int Column, int Length)
{
    public static SettingPlace Of(string file, JsonSetting setting) => new(file, setting.Line, setting.Column, setting.Length);
}
