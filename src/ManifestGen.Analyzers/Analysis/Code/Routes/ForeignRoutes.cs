using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>What methods of packages and of other projects map.</summary>
internal static class ForeignRoutes
{
    private const string TemplateNamespace = "Microsoft.Extensions.Hosting";
    private const string Template = "MapDefaultEndpoints";

    /// <summary>What known methods answer. What they answer below that is as their settings say.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["MapActorsHandlers"] = ["dapr/{*any}", "actors/{*any}", "healthz"],
        ["MapSubscribeHandler"] = ["dapr/{*any}"],
        ["UseCloudEvents"] = [],
        ["MapScalarApiReference"] = ["scalar/{*any}"],
        ["MapSwagger"] = ["swagger/{*any}"],
        ["UseSwagger"] = ["swagger/{*any}"],
        ["UseSwaggerUI"] = ["swagger/{*any}"],
        ["UseSwaggerUi"] = ["swagger/{*any}"],
        ["UseSwaggerGen"] = ["swagger/{*any}"],
        ["UseOpenApi"] = ["swagger/{*any}"],
        ["UseReDoc"] = ["api-docs/{*any}", "redoc/{*any}", "swagger/{*any}"],
        ["MapGraphQL"] = ["graphql/{*any}"],
        ["MapHangfireDashboard"] = ["hangfire/{*any}"],
        ["UseHangfireDashboard"] = ["hangfire/{*any}"],
        ["MapHealthChecksUI"] = ["healthchecks-ui/{*any}", "healthchecks-api/{*any}", "ui/{*any}"],
        ["UseHealthChecksUI"] = ["healthchecks-ui/{*any}", "healthchecks-api/{*any}", "ui/{*any}"],
        ["UseHttpMetrics"] = [],
        ["UseIdentityServer"] = ["connect/{*any}", ".well-known/{*any}"],
        ["MapMcp"] = ["", "sse", "message", "mcp"],
        ["MapCarter"] = [],
        ["UseHeaderPropagation"] = [],
    };

    /// <summary>Frameworks whose one call answers all that is in the program, or in settings.</summary>
    private static readonly string[] Everything =
        ["UseOcelot", "UseOrchardCore", "UseUmbraco", "UseServiceStack", "UseConfiguredEndpoints", "UseNancy", "UsePiranha", "UseWebOptimizer", "UseJasperFx", "MapWolverineEndpoints"];

    public static IEnumerable<Endpoint> Of(Mapping mapping)
    {
        var method = mapping.Call.TargetMethod;
        var kind = mapping.Code.Assemblies.KindOf(method.ContainingAssembly);
        return method.Name switch
        {
            // Its body is followed.
            _ when kind == AssemblyKind.Own => [],
            "UseFastEndpoints" or "MapFastEndpoints" => FastEndpoints.Of(mapping),
            "MapReverseProxy" => [mapping.Below(EndpointKind.Proxy, Values.Unknown.ToString())],
            "MapForwarder" => [mapping.Below(EndpointKind.Other, mapping.TextOf("pattern"))],
            _ when LibraryRoutes.Of(mapping) is { } said => said,
            var name when kind != AssemblyKind.Project && Known.TryGetValue(name, out var patterns) => OfKnown(mapping, patterns),
            var name when Everything.Contains(name) => [Unknown(mapping)],
            // What a package adds to the pipeline answers nothing but what its name says; a project may answer anything.
            var name when kind != AssemblyKind.Project && name.StartsWith("Use", StringComparison.Ordinal) => IsAboutHealth(name) ? [Unknown(mapping)] : [],
            Template when IsOfTemplate(method) && !LibraryRoutes.UsesPackage(method.ContainingAssembly) =>
                [mapping.Below(EndpointKind.Defaults, Values.Unknown.ToString()) with { Library = method.ContainingAssembly.Name }],
            _ => PatternOf(mapping) is { } pattern ? [mapping.Below(EndpointKind.Other, $"{pattern}/{Values.Unknown}")] : [Unknown(mapping)],
        };
    }

    // The namespace is often made the team's own, and the project keeps its name.
    private static bool IsOfTemplate(IMethodSymbol method) =>
        method.ContainingNamespace?.ToDisplayString() == TemplateNamespace || method.ContainingAssembly.Name.EndsWith("ServiceDefaults", StringComparison.Ordinal);

    private static Endpoint Unknown(Mapping mapping) => mapping.Of(EndpointKind.Other, mapping.Mount.Everything);

    private static IEnumerable<Endpoint> OfKnown(Mapping mapping, string[] patterns) =>
        PatternOf(mapping) is { } pattern && patterns.Length > 0 ? [mapping.Below(EndpointKind.Other, $"{pattern}/{Values.Unknown}")] : patterns.Select(one => mapping.Below(EndpointKind.Other, one));

    private static bool IsAboutHealth(string name) => name.IndexOf("Health", StringComparison.OrdinalIgnoreCase) >= 0 || name.IndexOf("Probe", StringComparison.OrdinalIgnoreCase) >= 0;

    private static string? PatternOf(Mapping mapping) =>
        new[] { "pattern", "path", "pathMatch", "prefix", "route", "routePrefix", "endpointPrefix", "endpoint" }.Select(mapping.TextOf).FirstOrDefault(text => text is not null && RoutePattern.IsKnown(text));
}
