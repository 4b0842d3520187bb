namespace ManifestGen.Model;

/// <summary>An address as ASP.NET Core reads it, such as <c>http://*:8080</c>: more than a <see cref="Uri"/>, whose host cannot be <c>*</c> or <c>+</c>.</summary>
/// <param name="Port">Null where any port that is free will do, or where it is none.</param>
/// <param name="IsLoopback">Whether it is reached from inside the container only.</param>
/// <param name="IsSecure">Whether it speaks TLS.</param>
public sealed record ListenUrl(int? Port, bool IsLoopback, bool IsSecure)
{
    private const string SchemeEnd = "://";

    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The addresses in a list with semicolons. What is none is left out, and fails when the program starts.</summary>
    public static IEnumerable<ListenUrl> Parse(string urls) => urls.Split(';').Select(url => ParseOne(url.Trim())).OfType<ListenUrl>();

    /// <summary>The ports in a list with semicolons, as <c>ASPNETCORE_HTTP_PORTS</c> has it.</summary>
    public static IReadOnlyList<int> ParsePorts(string ports) => ports.Split(';').Select(port => PortOf(port.Trim())).OfType<int>().ToArray();

    /// <summary>The same port of the same scheme on every address, where it is of the inside only; anything else as it is.</summary>
    public static string OnEveryAddress(string url)
    {
        var host = url.IndexOf(SchemeEnd, StringComparison.Ordinal) + SchemeEnd.Length;
        return LoopbackHosts.FirstOrDefault(loopback => host >= SchemeEnd.Length && string.Compare(url, host, loopback, 0, loopback.Length, StringComparison.OrdinalIgnoreCase) == 0) is { } found
            ? url.Substring(0, host) + "*" + url.Substring(host + found.Length)
            : url;
    }

    private static ListenUrl? ParseOne(string url)
    {
        var schemeEnd = url.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var isSecure = url.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        if (schemeEnd < 0 || (!isSecure && !url.StartsWith("http:", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var authority = url.Substring(schemeEnd + SchemeEnd.Length).Split('/')[0];
        var portStart = authority.LastIndexOf(':');
        // An IPv6 address has colons of its own, in brackets.
        var hasPort = portStart > authority.LastIndexOf(']');
        var host = hasPort ? authority.Substring(0, portStart) : authority;
        return host switch
        {
            "" or "unix" or "pipe" => null,
            _ when !hasPort => new(isSecure ? 443 : 80, IsLoopbackHost(host), isSecure),
            _ => new(PortOf(authority.Substring(portStart + 1)), IsLoopbackHost(host), isSecure),
        };
    }

    private static bool IsLoopbackHost(string host) => LoopbackHosts.Contains(host, StringComparer.OrdinalIgnoreCase);

    // Zero is any port that is free.
    private static int? PortOf(string text) => int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
}
