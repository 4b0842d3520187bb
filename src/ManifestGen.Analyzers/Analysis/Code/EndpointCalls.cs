using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds what the program answers, as far as code maps it by name.</summary>
internal static class EndpointCalls
{
    private const string Routes = "Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions";
    private const string HealthRoutes = "Microsoft.AspNetCore.Builder.HealthCheckEndpointRouteBuilderExtensions";
    private const string HealthMiddleware = "Microsoft.AspNetCore.Builder.HealthCheckApplicationBuilderExtensions";
    private const string GrpcRoutes = "Microsoft.AspNetCore.Builder.GrpcEndpointRouteBuilderExtensions";
    private const string GrpcHealthRoutes = "Microsoft.AspNetCore.Builder.GrpcHealthChecksEndpointRouteBuilderExtensions";
    private const string DefaultMetricsPath = "/metrics";

    private static readonly string[] Methods = ["Map", "MapGet", "MapPost", "MapPut", "MapDelete", "MapPatch", "MapMethods"];

    public static IEnumerable<Endpoint> FindIn(ProgramCode code) =>
        code.CallsStartingWith("Map").Concat(code.CallsStartingWith("Use")).Select(call => EndpointOf(call, code)).OfType<Endpoint>();

    private static Endpoint? EndpointOf(IInvocationOperation call, ProgramCode code) => call.TargetMethod.Name switch
    {
        "MapHealthChecks" when call.IsOf(HealthRoutes) => Health(Mapped(call, EndpointKind.Health, "pattern", code), code),
        "UseHealthChecks" when call.IsOf(HealthMiddleware) => Health(new Endpoint(call, EndpointKind.Health) { Path = Normalized(call.Argument("path").ConstantText()) }, code),
        "MapGrpcService" when call.IsOf(GrpcRoutes) => new(call, EndpointKind.Grpc),
        "MapGrpcHealthChecksService" when call.IsOf(GrpcHealthRoutes) => new(call, EndpointKind.GrpcHealth),
        "MapPrometheusScrapingEndpoint" or "MapMetrics" when call.TargetMethod.IsExtensionMethod => Metrics(call, code),
        var name when Methods.Contains(name) && call.IsOf(Routes) => Mapped(call, EndpointKind.Other, "pattern", code),
        _ => null,
    };

    private static Endpoint Metrics(IInvocationOperation call, ProgramCode code) =>
        call.Argument("path") is { } path
            ? new(call, EndpointKind.Metrics) { Path = path.ConstantText() is { } text ? Normalized(text) : path.IsImplicit ? DefaultMetricsPath : null }
        : call.Argument("pattern") is { IsImplicit: false }
            ? Mapped(call, EndpointKind.Metrics, "pattern", code)
            : new(call, EndpointKind.Metrics) { Path = DefaultMetricsPath };

    private static Endpoint Health(Endpoint endpoint, ProgramCode code)
    {
        var (selection, tag) = HealthPredicate.Of(endpoint.Call, code);
        return endpoint with { Selection = selection, Tag = tag };
    }

    private static Endpoint Mapped(IInvocationOperation call, EndpointKind kind, string parameter, ProgramCode code)
    {
        var prefix = RoutePrefix.Of(call.Receiver(), code);
        var pattern = call.Argument(parameter).ConstantText();
        return new(call, kind)
        {
            Path = pattern is not null && prefix.Text is { } text ? Normalized(text + "/" + pattern.Trim('/')) : null,
            MayHavePrefix = prefix.MayBeMore,
        };
    }

    private static string? Normalized(string? path) => path is null ? null : Endpoint.Normalize(path);
}
