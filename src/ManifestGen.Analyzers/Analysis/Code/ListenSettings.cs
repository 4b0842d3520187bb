using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// What configuration says of where to listen, as ASP.NET Core puts it together: variables with a prefix, over them <c>appsettings.json</c>, over it the file of
/// the environment, and over all variables without a prefix.
/// </summary>
internal static class ListenSettings
{
    public const string Urls = "urls";

    public const string HttpPorts = "http_ports";

    public const string HttpsPorts = "https_ports";

    private const string General = "appsettings.json";
    private const string Endpoints = "Kestrel:Endpoints:";
    private const string Url = ":Url";

    /// <summary>In the order in which one wins over another.</summary>
    private static readonly string[] Prefixes = ["ASPNETCORE_", "DOTNET_"];

    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    /// <summary>Arguments of the command line win over everything.</summary>
    private static readonly string[] Arguments = ["urls", "http_ports", "https_ports", "kestrel", "environment", "contentroot", "preferhostingurls"];

    /// <summary>The settings that hold, each key once, in any case of letters. Null where something that only the running container knows has a say.</summary>
    public static IReadOnlyDictionary<string, ListenSetting>? Of(ServiceModel service, DeclaredProgram program)
    {
        if (EnvironmentOf(service) is not { } environment || IsKnownElsewhere(service))
        {
            return null;
        }

        var variables = ValuesOf(service).ToArray();
        var settings = new Dictionary<string, ListenSetting>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in Prefixes.SelectMany(prefix => Prefixed(variables, prefix))
            .Concat(InFile(General, program)).Concat(InFile($"appsettings.{environment}.json", program)).Concat(Prefixed(variables, "")).Where(setting => IsAbout(setting.Key)))
        {
            settings[setting.Key] = setting;
        }

        return settings;
    }

    /// <summary>Whether it is the address of an endpoint of Kestrel.</summary>
    public static bool IsEndpoint(string key) =>
        key.Length > Endpoints.Length + Url.Length && key.StartsWith(Endpoints, StringComparison.OrdinalIgnoreCase) && key.EndsWith(Url, StringComparison.OrdinalIgnoreCase);

    private static bool IsAbout(string key) =>
        IsEndpoint(key) || new[] { Urls, HttpPorts, HttpsPorts, "preferHostingUrls" }.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static bool IsKnownElsewhere(ServiceModel service) =>
        service.Configuration.VariableSources.Count > 0
        || service.Docker.EnvFiles.Count > 0
        || service.Arguments.Any(argument => Arguments.Any(name => argument.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0))
        || service.Configuration.Files.Any(file => file.IsFolder ? file.Path == "/app" : file.FileName.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase))
        || VariableNames.Of(service).Except(ValuesOf(service).Select(variable => variable.Name), StringComparer.Ordinal).Any(name => IsAbout(KeyOf(Unprefixed(name))));

    // The files of development are in no image, unless a service runs in development, and then nobody knows them here.
    private static string? EnvironmentOf(ServiceModel service)
    {
        var names = VariableNames.Of(service).Where(name => EnvironmentVariables.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray();
        var values = ValuesOf(service).Where(variable => names.Contains(variable.Name, StringComparer.Ordinal)).Select(variable => variable.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return names.Length == 0 ? "Production" : values.Length == 1 && !values[0].Equals("Development", StringComparison.OrdinalIgnoreCase) ? values[0] : null;
    }

    private static IEnumerable<(string Name, string Value)> ValuesOf(ServiceModel service) =>
        service.Env.Select(variable => (variable.Name, variable.Value)).Concat(service.Configuration.Values.Select(variable => (variable.Name, variable.Value)));

    private static IEnumerable<ListenSetting> Prefixed(IEnumerable<(string Name, string Value)> variables, string prefix) =>
        from variable in variables
        where variable.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        select new ListenSetting(KeyOf(variable.Name.Substring(prefix.Length)), variable.Value, File: null, Line: 0);

    private static IEnumerable<ListenSetting> InFile(string file, DeclaredProgram program) =>
        from settings in program.SettingsFiles
        where settings.Path == file
        from setting in JsonSettings.Of(settings.Text)
        // A null hides the value of the file before.
        select new ListenSetting(setting.Key, setting.Text ?? "", file, setting.Line) { Place = SettingPlace.Of(file, setting) };

    private static string KeyOf(string variable) => variable.Replace("__", ":");

    private static string Unprefixed(string name) =>
        Prefixes.FirstOrDefault(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) is { } prefix ? name.Substring(prefix.Length) : name;
}
