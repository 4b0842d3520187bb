using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ManifestGen.Parsing;

/// <summary>
/// Reads files of the project, which the build hands to the compiler as additional files marked with their path. Only what a service names is read:
/// the folder may hold anything.
/// </summary>
internal static class ConfigFileReader
{
    /// <summary>The metadata that the build gives to the files it offers: their path in the project, percent-encoded.</summary>
    public const string PathOption = "build_metadata.AdditionalFiles.ManifestGenConfigPath";

    private const int Utf8 = 65001;

    /// <summary>The paths that the services name, in their environments too.</summary>
    public static EquatableArray<string> NamedBy(IEnumerable<ServiceModel> services) => services
        .SelectMany(service => service.Environments.Select(environment => environment.Service).Prepend(service))
        .SelectMany(service => service.Configuration.SourceFiles)
        .Select(file => file.Source)
        .Distinct(StringComparer.Ordinal)
        .OrderBy(path => path, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>Null for a file that the build does not offer, or that no service names.</summary>
    public static ProjectFileModel? Read(AdditionalText file, AnalyzerConfigOptionsProvider options, IEnumerable<string> named, CancellationToken cancellation) =>
        PathOf(file, options) is { } path && named.Contains(path) ? new ProjectFileModel(path, TextOf(file, cancellation)) : null;

    /// <summary>The settings files that the build offers, each by its path and with its text, without those of a developer's machine.</summary>
    public static IEnumerable<(string Path, string Text)> SettingsFiles(AnalyzerOptions options) =>
        from file in options.AdditionalFiles
        let path = PathOf(file, options.AnalyzerConfigOptionsProvider)
        where path is not null && IsSettings(path)
        select (path, Text: TextOf(file, CancellationToken.None)) into settings
        where settings.Text is not null
        select settings;

    /// <summary>The text of the settings file of a developer's machine. Null where the build offers none.</summary>
    public static string? DevelopmentSettings(AnalyzerOptions options) => options.AdditionalFiles
        .Where(file => string.Equals(PathOf(file, options.AnalyzerConfigOptionsProvider), "appsettings.Development.json", StringComparison.OrdinalIgnoreCase))
        .Select(file => TextOf(file, CancellationToken.None))
        .FirstOrDefault();

    /// <summary>The texts of <see cref="SettingsFiles"/>.</summary>
    public static IEnumerable<string> Settings(AnalyzerOptions options) => SettingsFiles(options).Select(file => file.Text);

    /// <summary>Whether a file is one of <see cref="SettingsFiles"/>.</summary>
    public static bool IsSettings(AdditionalText file, AnalyzerOptions options) => PathOf(file, options.AnalyzerConfigOptionsProvider) is { } path && IsSettings(path);

    /// <summary>The file that the build offers by this path.</summary>
    public static AdditionalText? FileOf(string path, AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(file => PathOf(file, options.AnalyzerConfigOptionsProvider) == path);

    private static bool IsSettings(string path) =>
        path.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".Development.json", StringComparison.OrdinalIgnoreCase);

    private static string? PathOf(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue(PathOption, out var path) && path.Length > 0 ? PercentEncoding.Decode(path).Replace('\\', '/') : null;

    // The compiler takes what is no UTF-8 for the code page of the machine.
    private static string? TextOf(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text && text.Encoding is null or { CodePage: Utf8 } ? text.ToString().Replace("\r\n", "\n") : null;
}
