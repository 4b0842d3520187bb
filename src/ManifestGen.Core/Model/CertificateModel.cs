namespace ManifestGen.Model;

/// <summary>A certificate of cert-manager.</summary>
public sealed record CertificateModel(Origin Origin, string Secret)
{
    public string? Issuer { get; init; }

    public bool? ClusterIssuer { get; init; }

    public EquatableArray<string> DnsNames { get; init; }

    /// <summary>The declared one; else the service's own, if it has one only.</summary>
    public string? EffectiveIssuer(ExposureModel exposure) => Issuer ?? (exposure.Issuers.Count == 1 ? exposure.Issuers[0].Name : null);

    /// <summary>The declared ones; else the hosts of what uses the secret, each once.</summary>
    public IEnumerable<string> EffectiveDnsNames(ExposureModel exposure) => DnsNames.Count > 0 ? DnsNames : HostsThatUseIt(exposure);

    /// <summary>The hosts of the ingresses and gateways that name the secret.</summary>
    public IEnumerable<string> HostsThatUseIt(ExposureModel exposure) => exposure.Ingresses
        .Where(ingress => ingress.TlsSecret == Secret)
        .Select(ingress => ingress.Host)
        .Concat(exposure.Gateways.Where(gateway => gateway.TlsSecret == Secret).Select(gateway => gateway.Host).OfType<string>())
        .Distinct(StringComparer.Ordinal);
}

/// <summary>An issuer of cert-manager.</summary>
public sealed record CertificateIssuerModel(Origin Origin, string Name, IssuerKind Kind)
{
    /// <summary>The production server: what others trust is what a certificate is for.</summary>
    private const string LetsEncrypt = "https://acme-v02.api.letsencrypt.org/directory";

    public string? Secret { get; init; }

    public string? Server { get; init; }

    public string? Path { get; init; }

    public string? Email { get; init; }

    public string? IngressClassName { get; init; }

    /// <summary>cert-manager makes the account's key by itself, and needs a place for it.</summary>
    public string? EffectiveSecret => Secret ?? (Kind == IssuerKind.Acme ? Name + "-account" : null);

    public string? EffectiveServer => Server ?? (Kind == IssuerKind.Acme ? LetsEncrypt : null);

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts =>
    [
        .. FreeTextOf(nameof(Server), Server),
        .. FreeTextOf(nameof(Path), Path),
        .. FreeTextOf(nameof(Email), Email),
    ];

    private IEnumerable<FreeText> FreeTextOf(string argument, string? value) =>
        value is null ? [] : [new FreeText(Origin.Argument(argument), $"{argument} of the issuer '{Name}'", value)];
}
