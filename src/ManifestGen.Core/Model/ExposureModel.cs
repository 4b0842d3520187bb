namespace ManifestGen.Model;

/// <summary>How the service is reached from outside: the kind of its Service, ingresses, routes, certificates.</summary>
public sealed record ExposureModel
{
    /// <summary>Null without <c>[KubernetesService]</c>.</summary>
    public KubernetesServiceModel? Service { get; init; }

    public EquatableArray<IngressModel> Ingresses { get; init; }

    public EquatableArray<HttpRouteModel> HttpRoutes { get; init; }

    public EquatableArray<GrpcRouteModel> GrpcRoutes { get; init; }

    public EquatableArray<GatewayModel> Gateways { get; init; }

    public EquatableArray<CertificateModel> Certificates { get; init; }

    public EquatableArray<CertificateIssuerModel> Issuers { get; init; }

    /// <summary>What a reverse proxy outside the pod sends requests to, and so ASP.NET Core must take the client's address and scheme from headers.</summary>
    public bool IsBehindProxy => Ingresses.Count > 0 || HttpRoutes.Count > 0 || GrpcRoutes.Count > 0;

    /// <summary>Every host, path and gRPC method of it, in the order of the documents.</summary>
    public IEnumerable<IRouteModel> Routes => [.. Ingresses, .. HttpRoutes, .. GrpcRoutes];

    /// <inheritdoc cref="WorkloadModel.FreeTexts"/>
    public IEnumerable<FreeText> FreeTexts => Issuers.SelectMany(issuer => issuer.FreeTexts);
}
