using ManifestGen.Model;
using ManifestGen.Rules.Configuration;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN933 to MGEN936: sockets, certificates and ports that only the running program knows.</summary>
public static class AddressFindings
{
    private static readonly Rule SocketOnly = new(
        "MGEN933",
        "The program listens on a Unix socket only",
        "'{0}' is a Unix socket, which is not reachable from outside the container, and nothing listens on port {1}: listen on the port too",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoCertificate = new(
        "MGEN934",
        "The HTTPS endpoint has no certificate",
        "'{0}' uses HTTPS, and the container has no certificate, so the program fails at startup: use HTTP and leave TLS to the proxy, or set Kestrel__Certificates__Default__Path to a certificate",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoHttpsPort = new(
        "MGEN935",
        "HTTPS redirection has no target port",
        "UseHttpsRedirection finds no HTTPS port in the container, so it redirects nothing and logs a warning: redirect in the proxy that terminates TLS, or declare [Env(\"ASPNETCORE_HTTPS_PORT\", \"443\")]",
        RuleSeverity.Info,
        Category.Code);

    private static readonly Rule DefaultPort = new(
        "MGEN936",
        "The variable for the listening port is not declared",
        "Without the variable '{0}', the program listens on port {1}, and nothing listens on port {2}: declare [Env(\"{0}\", \"{2}\")]",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [SocketOnly, NoCertificate, NoHttpsPort, DefaultPort];

    /// <summary>That nothing but a socket is listened on.</summary>
    /// <param name="socket">The path of the socket, or what names it.</param>
    /// <param name="port">The declared port.</param>
    public static Finding ListensOnSocket(string socket, PortModel port) => SocketOnly.At(port.Origin.Argument("number"), socket, port.Number.ToText());

    /// <summary>That TLS is asked for without a certificate.</summary>
    /// <param name="endpoint">What asks for it.</param>
    public static Finding HasNoCertificate(string endpoint) => NoCertificate.At(Origin.Class, endpoint);

    /// <summary>That requests cannot be redirected to HTTPS.</summary>
    public static Finding RedirectsNowhere() => NoHttpsPort.At(Origin.Class);

    /// <summary>The variable for the listening port is not declared.</summary>
    /// <param name="variable">Its name.</param>
    /// <param name="listened">The port without it.</param>
    /// <param name="port">The declared port.</param>
    /// <param name="service">The service.</param>
    public static Finding ListensByDefault(string variable, int listened, PortModel port, ServiceModel service)
    {
        var attribute = $"Env({CSharpLiteral.Of(variable)}, \"{port.Number.ToText()}\")";
        return DefaultPort.At(port.Origin.Argument("number"), variable, listened.ToText(), port.Number.ToText()) with
        {
            Remedy = VariableNameRule.IsValid(variable) ? new Remedy($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute)) : null,
        };
    }
}
