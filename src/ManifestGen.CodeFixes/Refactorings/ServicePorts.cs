using System.Globalization;
using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>A port to declare.</summary>
internal sealed record ServicePort(int Number, string Name)
{
    public bool IsSecure { get; init; }

    /// <summary>Whether it speaks HTTP/2 only, which no probe over HTTP does.</summary>
    public bool IsHttp2Only { get; init; }
}

/// <summary>Finds the ports to declare.</summary>
internal static class ServicePorts
{
    /// <summary>Where ASP.NET Core listens in the .NET images when nothing else is said.</summary>
    private const int Default = 8080;

    /// <summary>
    /// Those that code listens on, or the settings of the container, the ones for plain HTTP first, because probes ask the first; else the default of a web program.
    /// </summary>
    public static IReadOnlyList<ServicePort> Of(DeclaredProgram program)
    {
        var isHttp2Only = NeedsHttp2(program.Code);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ports = (
            from address in OfCode(program).Concat(OfSettings(program).Select(url => (url.Port, url.IsSecure, IsHttp2Only: false)))
            where address.Port is not null
            group address by address.Port!.Value into same
            orderby same.First().IsHttp2Only, same.First().IsSecure
            select PortOf(same.Key, same.First().IsSecure, isHttp2Only || same.First().IsHttp2Only, names)).ToArray();
        return ports.Length > 0 ? ports : program.Code.IsWeb ? [PortOf(Default, isSecure: false, isHttp2Only, names)] : [];
    }

    /// <summary>Whether the program serves gRPC, and its code does not say how.</summary>
    public static bool NeedsHttp2(ProgramCode code) =>
        code.Endpoints.Any(IsGrpc) && code.Endpoints.All(endpoint => IsGrpc(endpoint) || IsRoot(endpoint)) && !Http2Calls.AreIn(code) && !Http2Calls.IsTranscodedIn(code);

    private static bool IsGrpc(Endpoint endpoint) => endpoint.Kind is EndpointKind.Grpc or EndpointKind.GrpcHealth;

    // The template of gRPC maps it, to say that browsers do not speak gRPC. Any other path has clients that speak HTTP/1.1.
    private static bool IsRoot(Endpoint endpoint) => endpoint.Call.TargetMethod.Name == "MapGet" && endpoint.Call.Argument("pattern").ConstantText() == "/";

    /// <summary>Variables that make the program listen on every address, where a settings file says localhost, which nothing outside of the container reaches.</summary>
    public static IEnumerable<string> OpenedBy(DeclaredProgram program) =>
        from setting in SettingsOf(program)
        let opened = string.Join(";", setting.Value.Split(';').Select(url => ListenUrl.OnEveryAddress(url.Trim())))
        where opened != setting.Value
        select $"Env({CSharpLiteral.Of(setting.Key.Replace(":", "__"))}, {CSharpLiteral.Of(opened)})";

    // What a developer's machine listens on besides is not what the container does.
    private static IEnumerable<(int? Port, bool IsSecure, bool IsHttp2Only)> OfCode(DeclaredProgram program)
    {
        var effective = program.Code.Addresses.Where(address => !address.IsConditional).GroupBy(address => address.Source).OrderByDescending(same => same.Key).FirstOrDefault();
        return (effective ?? Enumerable.Empty<ListenAddress>())
            .Where(address => !address.IsLoopback)
            .Select(address => (address.Port ?? DefaultOf(address, program), address.IsSecure, address.IsHttp2Only));
    }

    // options.ListenAnyIP(configuration.GetValue("Port", 5000)): what the settings give, or what the code takes where they do not.
    private static int? DefaultOf(ListenAddress address, DeclaredProgram program)
    {
        if (program.Code.Sites.FramesOf(address.Argument) is not [var frame] || DefaultedText.Of(address.Argument, frame, program.Code) is not { } found)
        {
            return null;
        }

        var text = found.Key is { } key && program.SettingsOf(program.Service).InFile(key) is { Text: { } set } ? found.With(set) : found.Text;
        return ListenUrl.Parse(text).Select(url => url.Port).FirstOrDefault()
            ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null);
    }

    private static IEnumerable<ListenUrl> OfSettings(DeclaredProgram program) => SettingsOf(program).SelectMany(setting => ListenUrl.Parse(setting.Value));

    // Endpoints of Kestrel win over addresses, and are added to those that code gives Kestrel; any other address of code wins over settings.
    private static IReadOnlyList<ListenSetting> SettingsOf(DeclaredProgram program)
    {
        if (!program.Code.IsWeb || ListenSettings.Of(program.Service, program) is not { } settings)
        {
            return [];
        }

        var endpoints = settings.Where(setting => ListenSettings.IsEndpoint(setting.Key)).Select(setting => setting.Value).OrderBy(setting => setting.Key, StringComparer.Ordinal).ToArray();
        return endpoints.Length > 0 ? endpoints
            : program.Code.Addresses.Count == 0 && settings.TryGetValue(ListenSettings.Urls, out var urls) && urls.Value.Length > 0 ? [urls]
            : [];
    }

    private static ServicePort PortOf(int number, bool isSecure, bool isHttp2Only, HashSet<string> names)
    {
        var protocol = isHttp2Only ? "grpc" : isSecure ? "https" : "http";
        return new(number, names.Add(protocol) ? protocol : $"{protocol}-{number}") { IsSecure = isSecure, IsHttp2Only = isHttp2Only };
    }
}
