namespace ManifestGen.Model;

/// <summary>A listener of a Gateway that the service brings.</summary>
public sealed record GatewayModel(Origin Origin, string Name, string ClassName)
{
    public string? Listener { get; init; }

    public int? Port { get; init; }

    public string? Host { get; init; }

    public string? TlsSecret { get; init; }

    /// <summary>There is no use for a certificate but HTTPS, and no HTTPS without one.</summary>
    public bool IsHttps => TlsSecret is not null;

    public string EffectiveListener => Listener ?? (IsHttps ? "https" : "http");

    /// <summary>The well-known port of the protocol.</summary>
    public int EffectivePort => Port ?? (IsHttps ? 443 : 80);
}
