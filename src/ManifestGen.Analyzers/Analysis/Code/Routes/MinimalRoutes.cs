using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Routes that code maps one by one.</summary>
internal static class MinimalRoutes
{
    private const string Routing = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    private const string HealthRoutes = "Microsoft.AspNetCore.Builder.HealthCheckEndpointRouteBuilderExtensions";
    private const string HealthMiddleware = "Microsoft.AspNetCore.Builder.HealthCheckApplicationBuilderExtensions";
    private const string GrpcRoutes = "Microsoft.AspNetCore.Builder.GrpcEndpointRouteBuilderExtensions";
    private const string GrpcHealthRoutes = "Microsoft.AspNetCore.Builder.GrpcHealthChecksEndpointRouteBuilderExtensions";
    private const string Branching = "Microsoft.AspNetCore.Builder.MapExtensions";
    private const string DefaultMetricsPath = "/metrics";
    private const string DefaultFallback = "{*path:nonfile}";

    private static readonly string[] IdentityPaths =
        ["register", "login", "refresh", "confirmEmail", "resendConfirmationEmail", "forgotPassword", "resetPassword", "manage/2fa", "manage/info"];

    /// <summary>Null for what is none of them.</summary>
    public static IEnumerable<Endpoint>? Of(Mapping mapping)
    {
        var call = mapping.Call;
        return call.TargetMethod.Name switch
        {
            "MapHealthChecks" when call.IsOf(HealthRoutes) => [Health(mapping, mapping.Below(EndpointKind.Health, mapping.TextOf("pattern")))],
            "UseHealthChecks" when call.IsOf(HealthMiddleware) => [OnPort(mapping, Health(mapping, mapping.Below(EndpointKind.Health, mapping.TextOf("path"))))],
            "MapGrpcService" when call.IsOf(GrpcRoutes) => Grpc(mapping),
            "MapGrpcHealthChecksService" when call.IsOf(GrpcHealthRoutes) => [mapping.Of(EndpointKind.GrpcHealth, pattern: null)],
            "MapGrpcReflectionService" => [],
            "MapPrometheusScrapingEndpoint" or "MapMetrics" when call.TargetMethod.IsExtensionMethod =>
                [mapping.Below(EndpointKind.Metrics, mapping.TextOf("path") ?? mapping.TextOf("pattern") ?? DefaultMetricsPath)],
            "UseMetricServer" or "UseOpenTelemetryPrometheusScrapingEndpoint" when call.TargetMethod.IsExtensionMethod => Metrics(mapping),
            "MapFallbackToFile" or "MapFallbackToPage" or "MapFallbackToAreaPage" or "MapFallbackToController" or "MapFallbackToAreaController" =>
                [mapping.Below(EndpointKind.Fallback, mapping.TextOf("pattern") ?? DefaultFallback)],
            "MapFallback" => [mapping.Below(EndpointKind.Other, mapping.TextOf("pattern") ?? DefaultFallback)],
            "MapHub" or "MapConnectionHandler" or "MapConnections" when IsOfFramework(mapping) =>
                [mapping.Below(EndpointKind.Other, RoutePattern.Combine(mapping.TextOf("pattern") ?? mapping.TextOf("path") ?? "", "{*any}"))],
            "MapOpenApi" when IsOfFramework(mapping) => [mapping.Below(EndpointKind.Other, mapping.TextOf("pattern") ?? "openapi/{documentName}.json")],
            "MapIdentityApi" when IsOfFramework(mapping) => IdentityPaths.Select(path => mapping.Below(EndpointKind.Other, path)),
            "Map" when call.IsOf(Branching) => call.Argument("configuration")?.Unconverted() is IDelegateCreationOperation ? [] : [mapping.Below(EndpointKind.Other, $"{mapping.TextOf("pathMatch")}/{Values.Unknown}")],
            "MapGroup" or "MapWhen" or "MapShortCircuit" when IsOfFramework(mapping) => [],
            var name when call.IsOf(Routing) => [mapping.Below(EndpointKind.Other, mapping.TextOf("pattern")) with
            {
                Methods = MethodsOf(name, mapping),
            }],
            _ => null,
        };
    }

    private static bool IsOfFramework(Mapping mapping) => mapping.Call.TargetMethod.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;

    private static string[] MethodsOf(string name, Mapping mapping) => name switch
    {
        "MapGet" => ["GET"],
        "MapPost" => ["POST"],
        "MapPut" => ["PUT"],
        "MapDelete" => ["DELETE"],
        "MapPatch" => ["PATCH"],
        "MapMethods" when mapping.Call.Argument("httpMethods")?.Unconverted() is { } methods && Elements(methods).Select(method => method.ConstantText()).ToArray() is { Length: > 0 } texts
            && texts.All(text => text is not null) => texts.OfType<string>().ToArray(),
        _ => [],
    };

    private static IEnumerable<IOperation> Elements(IOperation list) => list is IArrayCreationOperation { Initializer: { } initializer } ? initializer.ElementValues : Enumerable.Empty<IOperation>();

    // What google.api.http says in a .proto file reaches nobody here: any path may be one of the service's.
    private static IEnumerable<Endpoint> Grpc(Mapping mapping) => Http2Calls.IsTranscodedIn(mapping.Code)
        ? [mapping.Of(EndpointKind.Grpc, pattern: null), mapping.Of(EndpointKind.Other, mapping.Mount.Everything)]
        : [mapping.Of(EndpointKind.Grpc, pattern: null)];

    // A function that is given, and a class of settings, may ask for anything.
    private static IEnumerable<Endpoint> Metrics(Mapping mapping) =>
        mapping.Call.TargetMethod.Parameters.Any(parameter => parameter.Name is "predicate" or "options" or "configure" && mapping.Call.Argument(parameter.Name) is { ConstantValue.HasValue: false })
            ? [mapping.Below(EndpointKind.Metrics, Values.Unknown.ToString())]
            : [OnPort(mapping, mapping.Below(EndpointKind.Metrics, mapping.TextOf("url") ?? mapping.TextOf("path") ?? DefaultMetricsPath))];

    private static Endpoint Health(Mapping mapping, Endpoint endpoint)
    {
        var (selection, tag) = HealthPredicate.Of(mapping.Call, mapping.Code);
        return endpoint with { Selection = selection, Tag = tag };
    }

    // UseHealthChecks answers all that is below its path, too.
    private static Endpoint OnPort(Mapping mapping, Endpoint endpoint) => mapping.TextOf("port") is { } port ? endpoint with { Hosts = [$"*:{port}"] } : endpoint;
}
