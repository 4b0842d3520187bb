using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code;

/// <summary>The files of Serilog and NLog in settings that the container cannot write.</summary>
internal static class LogFiles
{
    private static readonly string[] FileSinks = ["File", "RollingFile"];

    public static IEnumerable<CodeFinding> In(DeclaredProgram program)
    {
        var (serilog, nlog) = (program.Code.Calls("UseSerilog", "AddSerilog").Any(), program.Code.Calls("UseNLog", "AddNLog").Any());
        if (!serilog && !nlog)
        {
            return [];
        }

        var settings = program.SettingsOf(program.Service).InFiles.ToArray();
        return
            from setting in settings
            where (serilog && IsSink(setting, settings)) || (nlog && IsTarget(setting, settings))
            where setting.Text is { Length: > 0 } text && text.IndexOf('$') < 0 && text.IndexOf('%') < 0
            let path = ContainerPaths.Of(setting.Text!, program.Service)
            where path is not null && !ContainerPaths.IsWritable(path, program)
            select new CodeFinding(StateFindings.WritesToReadOnly(path)) { In = setting.Place };
    }

    // Serilog:WriteTo:0:Args:path beside Serilog:WriteTo:0:Name.
    private static bool IsSink(FileSetting setting, FileSetting[] all) =>
        setting.Key.StartsWith("Serilog:WriteTo", StringComparison.OrdinalIgnoreCase)
        && EndsWith(setting.Key, ":Args:path") is { } sink
        && all.Any(other => string.Equals(other.Key, sink + ":Name", StringComparison.OrdinalIgnoreCase) && FileSinks.Contains(other.Text, StringComparer.OrdinalIgnoreCase));

    private static bool IsTarget(FileSetting setting, FileSetting[] all) =>
        setting.Key.StartsWith("NLog:targets:", StringComparison.OrdinalIgnoreCase)
        && EndsWith(setting.Key, ":fileName") is { } target
        && all.Any(other => string.Equals(other.Key, target + ":type", StringComparison.OrdinalIgnoreCase) && FileSinks.Contains(other.Text, StringComparer.OrdinalIgnoreCase));

    private static string? EndsWith(string key, string end) => key.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? key.Substring(0, key.Length - end.Length) : null;
}
