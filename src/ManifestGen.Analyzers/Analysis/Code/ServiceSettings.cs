using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// The configuration of a service in its container: <c>appsettings.json</c>, over it the file of its environment, and over both its variables, of which only some values are known.
/// </summary>
internal sealed class ServiceSettings
{
    private const string General = "appsettings.json";

    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_", ""];

    private readonly HashSet<string> _variables;
    private readonly Dictionary<string, FileSetting> _files = new(StringComparer.OrdinalIgnoreCase);

    public ServiceSettings(ServiceModel service, DeclaredProgram program)
    {
        _variables = new(VariableNames.Of(service).SelectMany(KeysOf), StringComparer.OrdinalIgnoreCase);
        var environment = Flow.Situations.Of(service).Environment;
        IsComplete = environment is not null and not Flow.Situation.Development
            && service.Configuration.VariableSources.Count == 0
            && service.Docker.EnvFiles.Count == 0
            && service.Arguments.Count == 0
            && service.Configuration.Files.Count == 0;
        foreach (var name in new[] { General, $"appsettings.{environment}.json" })
        {
            foreach (var setting in program.SettingsFiles.Where(file => string.Equals(file.Path, name, StringComparison.OrdinalIgnoreCase)).SelectMany(file => JsonSettings.Of(file.Text)))
            {
                _files[setting.Key] = new(setting.Key, setting.Text, SettingPlace.Of(name, setting));
            }
        }
    }

    /// <summary>Whether nothing else has a say: whole secrets, files that are mounted, arguments, or an environment that is not known.</summary>
    public bool IsComplete { get; }

    /// <summary>The settings of files that no variable replaces.</summary>
    public IEnumerable<FileSetting> InFiles => _files.Values.Where(setting => !_variables.Contains(setting.Key));

    /// <summary>The keys of variables, with colons.</summary>
    public IEnumerable<string> Variables => _variables;

    /// <summary>Whether a file or a variable gives the key a value, or one below it.</summary>
    public bool Has(string key) =>
        _variables.Concat(_files.Where(setting => setting.Value.Text is not null).Select(setting => setting.Key)).Any(known => IsBelow(known, key));

    /// <summary>The value in the files, unless a variable has a say.</summary>
    public FileSetting? InFile(string key) => !_variables.Contains(key) && _files.TryGetValue(key, out var setting) ? setting : null;

    public static bool IsBelow(string key, string parent) =>
        key.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && (key.Length == parent.Length || key[parent.Length] == ':');

    private static IEnumerable<string> KeysOf(string variable) =>
        from prefix in Prefixes
        where variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        select variable.Substring(prefix.Length).Replace("__", ":");
}

/// <summary>A value of a settings file.</summary>
/// <param name="Key">Its key, with colons.</param>
/// <param name="Text">The value; null where it is <c>null</c>.</param>
/// <param name="Place">Where it is.</param>
internal sealed record FileSetting(string Key, string? Text, SettingPlace Place);
