using ManifestGen.Analysis.Code;

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

    /// <summary>Those that code listens on, the ones for plain HTTP first, because probes ask the first; else the default of a web program.</summary>
    public static IReadOnlyList<ServicePort> Of(ProgramCode code)
    {
        var isHttp2Only = NeedsHttp2(code);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ports = (
            from address in EffectiveOf(code)
            where address is { Port: not null, IsLoopback: false }
            group address by address.Port!.Value into same
            orderby same.First().IsHttp2Only, same.First().IsSecure
            select PortOf(same.Key, same.First().IsSecure, isHttp2Only || same.First().IsHttp2Only, names)).ToArray();
        return ports.Length > 0 ? ports : code.IsWeb ? [PortOf(Default, isSecure: false, isHttp2Only, names)] : [];
    }

    /// <summary>Whether the program serves gRPC, and its code does not say how.</summary>
    public static bool NeedsHttp2(ProgramCode code) =>
        code.Endpoints.Any(endpoint => endpoint.Kind is EndpointKind.Grpc or EndpointKind.GrpcHealth) && !Http2Calls.AreIn(code) && !Http2Calls.IsTranscodedIn(code);

    // What a developer's machine listens on besides is not what the container does.
    private static IEnumerable<ListenAddress> EffectiveOf(ProgramCode code) =>
        code.Addresses.Where(address => !address.IsConditional).GroupBy(address => address.Source).OrderByDescending(group => group.Key).FirstOrDefault() ?? Enumerable.Empty<ListenAddress>();

    private static ServicePort PortOf(int number, bool isSecure, bool isHttp2Only, HashSet<string> names)
    {
        var protocol = isHttp2Only ? "grpc" : isSecure ? "https" : "http";
        return new(number, names.Add(protocol) ? protocol : $"{protocol}-{number}") { IsSecure = isSecure, IsHttp2Only = isHttp2Only };
    }
}
