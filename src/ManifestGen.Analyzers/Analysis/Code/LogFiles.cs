using System.Text.RegularExpressions;
using ManifestGen.Analysis.Code.Flow;

namespace ManifestGen.Analysis.Code;

/// <summary>The files of Serilog and NLog in settings that the container cannot write.</summary>
internal static class LogFiles
{
    private static readonly string[] FileSinks = ["File", "RollingFile"];

    /// <summary>Values that NLog puts in, such as the date.</summary>
    private static readonly Regex Layout = new(@"\$\{[^}]*\}", RegexOptions.CultureInvariant);

    private static readonly string[] OfSerilog = ["UseSerilog", "AddSerilog"];

    private static readonly string[] OfNLog = ["UseNLog", "AddNLog", "AddNLogWeb", "LoadConfigurationFromSection", "LoadConfigurationFromAppSettings"];

    public static string[] Names { get; } = OfSerilog.Concat(OfNLog).Concat(["ReadFrom", "LoggerConfiguration", "NLogLoggingConfiguration"]).ToArray();

    /// <summary>The whole path of each, with <see cref="Values.Unknown"/> for what is not known, and where it is.</summary>
    public static IEnumerable<(string Path, SettingPlace Place)> PathsIn(DeclaredProgram program)
    {
        var (serilog, nlog) = (
            program.Code.Calls(OfSerilog).Any() || program.Code.Creations("LoggerConfiguration").Any(creation => creation.Type?.FullName() == "Serilog.LoggerConfiguration"),
            program.Code.Calls(OfNLog).Any() || program.Code.Creations("NLogLoggingConfiguration").Any());
        if (!serilog && !nlog)
        {
            return [];
        }

        var settings = program.SettingsOf(program.Service).InFiles.ToArray();
        return
            from setting in settings
            let path = serilog && IsSink(setting, settings) ? setting.Text : nlog && IsTarget(setting, settings) ? OfLayout(setting.Text) : null
            where path is { Length: > 0 } && path[0] != Values.Unknown && path.IndexOf('$') < 0 && path.IndexOf('%') < 0
            let whole = ContainerPaths.Of(path, program.Service)
            where whole is not null && !ContainerPaths.IsWritable(whole, program)
            select (whole, setting.Place);
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

    // ${basedir} is the folder of the program.
    private static string? OfLayout(string? text) =>
        text is null ? null : Layout.Replace(text, match => match.Value.StartsWith("${basedir", StringComparison.OrdinalIgnoreCase) ? "/app" : Values.Unknown.ToString());

    private static string? EndsWith(string key, string end) => key.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? key.Substring(0, key.Length - end.Length) : null;
}
