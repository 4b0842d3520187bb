namespace ManifestGen;

/// <summary>What the routes of the Gateway API have in common: a host, and the gateway that takes its requests.</summary>
public abstract class GatewayRouteAttribute : ManifestAttribute
{
    private protected GatewayRouteAttribute(string host) => Host = host;

    /// <summary>The host name in lower case, such as <c>shop.example.com</c>; the first label can be <c>*</c>.</summary>
    public string Host { get; }

    /// <summary>The name of the gateway. Default: that of the service's own <see cref="GatewayAttribute"/>; without one it must be given.</summary>
    public string? Gateway { get; set; }

    /// <summary>The gateway's namespace. Default: the service's.</summary>
    public string? GatewayNamespace { get; set; }

    /// <summary>The gateway's listener (<c>sectionName</c>). Default: every listener that takes the host.</summary>
    public string? Listener { get; set; }

    /// <summary>The name of the port that requests go to. Default: see the kind of route.</summary>
    public string? Port { get; set; }
}
