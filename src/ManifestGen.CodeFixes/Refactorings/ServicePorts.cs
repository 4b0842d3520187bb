using ManifestGen.Analysis.Code;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>A port to declare.</summary>
internal sealed record ServicePort(int Number, string Name, ListenAddress? Address);

/// <summary>Finds the ports to declare.</summary>
internal static class ServicePorts
{
    /// <summary>Where ASP.NET Core listens in the .NET images when nothing else is said.</summary>
    private const int Default = 8080;

    /// <summary>Those that code listens on, the ones for plain HTTP first, because probes ask the first; else the default of a web program.</summary>
    public static IReadOnlyList<ServicePort> Of(ProgramCode code)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var ports = (
            from address in code.Addresses
            where address is { Port: not null, IsLoopback: false, IsConditional: false }
            group address by address.Port!.Value into same
            orderby same.First().IsHttp2Only, same.First().IsSecure
            select PortOf(same.Key, same.First(), names)).ToArray();
        return ports.Length > 0 ? ports : code.IsWeb ? [new ServicePort(Default, "http", Address: null)] : [];
    }

    private static ServicePort PortOf(int number, ListenAddress address, HashSet<string> names)
    {
        var protocol = address.IsHttp2Only ? "grpc" : address.IsSecure ? "https" : "http";
        return new(number, names.Add(protocol) ? protocol : $"{protocol}-{number}", address);
    }
}
