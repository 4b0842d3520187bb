namespace ManifestGen.Model;

/// <summary>What leads requests for a host to a port of the service.</summary>
public interface IRouteModel
{
    Origin Origin { get; }

    string Host { get; }

    /// <summary>As declared.</summary>
    string? Port { get; }

    /// <summary>The name of the port that is taken where none is declared and the service has it; else its first TCP port is.</summary>
    string PreferredPort { get; }
}

/// <summary>A host and a path of an Ingress.</summary>
public sealed record IngressModel(Origin Origin, string Host) : IRouteModel
{
    public string? Path { get; init; }

    public IngressPathType? PathType { get; init; }

    public string? Port { get; init; }

    public string? TlsSecret { get; init; }

    public string? ClassName { get; init; }

    public string PreferredPort => "http";

    /// <summary>Everything of the host.</summary>
    public string EffectivePath => Path ?? "/";

    /// <summary>The one that every controller has alike, and that people mean by a path.</summary>
    public IngressPathType EffectivePathType => PathType ?? IngressPathType.Prefix;
}

/// <summary>The gateway, and which of its listeners, that a route belongs to.</summary>
public sealed record ParentGateway(string? Name, string? Namespace, string? Listener);

/// <summary>A route of the Gateway API.</summary>
public interface IGatewayRouteModel : IRouteModel
{
    ParentGateway Gateway { get; }
}

/// <summary>A rule of an HTTPRoute.</summary>
public sealed record HttpRouteModel(Origin Origin, string Host, ParentGateway Gateway) : IGatewayRouteModel
{
    public string? Path { get; init; }

    public RoutePathType? PathType { get; init; }

    public RouteMethod? Method { get; init; }

    public int? TimeoutSeconds { get; init; }

    public string? Port { get; init; }

    public string PreferredPort => "http";

    /// <inheritdoc cref="IngressModel.EffectivePath"/>
    public string EffectivePath => Path ?? "/";

    /// <summary>As of an Ingress, so that the one can replace the other.</summary>
    public RoutePathType EffectivePathType => PathType ?? RoutePathType.Prefix;

    /// <summary>The service itself says which methods it knows.</summary>
    public RouteMethod EffectiveMethod => Method ?? RouteMethod.Any;
}

/// <summary>A rule of a GRPCRoute.</summary>
public sealed record GrpcRouteModel(Origin Origin, string Host, ParentGateway Gateway) : IGatewayRouteModel
{
    public string? Service { get; init; }

    public string? Method { get; init; }

    public string? Port { get; init; }

    public string PreferredPort => "grpc";
}
