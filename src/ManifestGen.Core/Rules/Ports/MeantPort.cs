using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Ports;

/// <summary>Which declared TCP port was meant by a text that is the name of none.</summary>
internal static class MeantPort
{
    /// <summary>The port of that number, or the only one of nearly that name. Null where it may be another one: a wrong port must not be opened.</summary>
    public static string? Of(string written, IEnumerable<PortModel> declared)
    {
        var ports = declared.Where(port => port.Protocol == PortProtocol.Tcp && PortNameRule.IsValid(port.Name)).ToArray();
        return ports.FirstOrDefault(port => port.Number.ToText() == written.Trim())?.Name
            ?? Named(written, ports.Select(port => port.Name));
    }

    /// <summary>The only one of nearly that name.</summary>
    public static string? Named(string written, IEnumerable<string> names) => NearestName.Of(written, names.Where(name => IsHttps(name) == IsHttps(written)));

    /// <summary>The same, for what opens no port: of a service with one TCP port, it can only be that one.</summary>
    public static string? OrOnlyOne(string written, IReadOnlyList<PortModel> declared) =>
        Of(written, declared) ?? (declared.Where(port => port.Protocol == PortProtocol.Tcp).ToArray() is [var only] ? only.Name : null);

    // One letter apart, and another world.
    private static bool IsHttps(string name) => name.StartsWith("https", StringComparison.OrdinalIgnoreCase);
}
