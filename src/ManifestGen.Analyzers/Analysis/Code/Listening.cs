using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Analysis.Code;

/// <summary>Where a program listens, from its code, its settings and its variables. An endpoint of Kestrel wins over an address, and an address over ports.</summary>
internal static class Listening
{
    private const string Kestrel = "Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions";

    /// <summary>What adds an address that is no port, or says which of several hold.</summary>
    public static string[] Names { get; } =
        ["ListenUnixSocket", "ListenNamedPipe", "ListenHandle", "PreferHostingUrls", "UseHttpSys", "Configure", "ConfigureWebHostDefaults", "ConfigureWebHost", "ConfigureSlimWebHost", "CreateDefaultBuilder", "CreateEmptyBuilder"];

    /// <summary>Null where it is not known when the program is compiled.</summary>
    public static IReadOnlyList<ListenPoint>? Of(ServiceModel service, DeclaredProgram program)
    {
        if (program.AddressesOf(service) is not { } code || MayListenElsewhere(program.Code) || ListenSettings.Of(service, program) is not { } settings || settings.ContainsKey("preferHostingUrls"))
        {
            return null;
        }

        var endpoints = settings.Where(setting => ListenSettings.IsEndpoint(setting.Key)).SelectMany(setting => AddressesIn(setting.Value)).ToArray();
        var ofCode = code.Select(address => new ListenPoint(address.Port, address.IsLoopback, Setting: null) { IsOfCode = true }).ToArray();
        var points =
            endpoints.Length > 0 || code.Any(address => address.Source == ListenSource.Kestrel) ? endpoints.Concat(code.Any(address => address.Source == ListenSource.Kestrel) ? ofCode : []).ToArray()
            : ofCode.Length > 0 ? ofCode
            : Valued(settings, ListenSettings.Urls) is { } urls ? AddressesIn(urls).ToArray()
            // The image sets ASPNETCORE_HTTP_PORTS, whatever is said of HTTPS.
            : PortsIn(settings).ToArray() is { Length: > 0 } ports ? Valued(settings, ListenSettings.HttpPorts) is null ? ports.Append(DefaultOf(service)).ToArray() : ports
            : [DefaultOf(service)];
        return points.All(point => point.Port is not null) ? points : null;
    }

    private static ListenPoint DefaultOf(ServiceModel service) => new(ListeningPort.Of(service), IsLoopback: false, Setting: null);

    // In a program of the generic host, addresses of settings win over those of UseUrls.
    private static bool MayListenElsewhere(ProgramCode code) => code.Calls(Names).Any(call => call.TargetMethod.Name switch
    {
        "Configure" => call.IsOf(Kestrel),
        "ConfigureWebHostDefaults" or "ConfigureWebHost" or "ConfigureSlimWebHost" or "CreateDefaultBuilder" => code.Addresses.Any(address => address.Source == ListenSource.UseUrls),
        _ => true,
    });

    private static ListenSetting? Valued(IReadOnlyDictionary<string, ListenSetting> settings, string key) =>
        settings.TryGetValue(key, out var setting) && setting.Value.Length > 0 ? setting : null;

    private static IEnumerable<ListenPoint> AddressesIn(ListenSetting setting)
    {
        foreach (var url in setting.Value.Split(';').Where(url => url.Trim().Length > 0))
        {
            var parsed = ListenUrl.Parse(url).FirstOrDefault();
            yield return new(parsed?.Port, parsed?.IsLoopback ?? false, setting);
        }
    }

    private static IEnumerable<ListenPoint> PortsIn(IReadOnlyDictionary<string, ListenSetting> settings) =>
        from key in new[] { ListenSettings.HttpPorts, ListenSettings.HttpsPorts }
        let setting = Valued(settings, key)
        where setting is not null
        from port in setting.Value.Split(';')
        where port.Trim().Length > 0
        let parsed = ListenUrl.ParsePorts(port)
        select new ListenPoint(parsed.Count == 1 ? parsed[0] : null, IsLoopback: false, setting);
}

/// <summary>An address on which the program listens.</summary>
/// <param name="Port">Null where it is not known.</param>
/// <param name="IsLoopback">Whether it is reached from inside the container only.</param>
/// <param name="Setting">The setting that says so; null for code, and for what is written for the program.</param>
internal sealed record ListenPoint(int? Port, bool IsLoopback, ListenSetting? Setting)
{
    public bool IsOfCode { get; init; }
}
