using ManifestGen.Analysis.Code.Routes;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds what the program answers: each call that maps something, on each way on which it is reached.</summary>
internal static class EndpointCalls
{
    private const string Terminal = "Microsoft.AspNetCore.Builder.RunExtensions";

    /// <summary>Besides those that begin with <c>Map</c>, <c>Use</c> and <c>Add</c>.</summary>
    public static string[] Names { get; } = ["Run", "DataSources.Add", "Conventions.Add"];

    public static IEnumerable<Endpoint> FindIn(ProgramCode code) =>
        from call in code.CallsStartingWith("Map").Concat(code.CallsStartingWith("Use")).Concat(code.Calls("Run", "DataSources.Add", "AddRouteComponents", "AddPageRoute")).Distinct()
        where IsAboutRoutes(call)
        from frame in code.Sites.FramesOf(call)
        from endpoint in EndpointsOf(new Mapping(call, frame, code))
        select endpoint;

    // Most calls of such names are about something else, and need not be followed.
    private static bool IsAboutRoutes(IInvocationOperation call) =>
        call.TargetMethod.Name is "Add" or "AddRouteComponents" or "AddPageRoute"
        || call.Receiver()?.Type is { } type && (RouteBuilders.Are(type) || type.AllInterfaces.Any(RouteBuilders.Are));

    private static IEnumerable<Endpoint> EndpointsOf(Mapping mapping) => mapping.Call.TargetMethod.Name switch
    {
        "Run" => mapping.Call.IsOf(Terminal) ? [mapping.Of(EndpointKind.Other, mapping.Mount.Everything)] : [],
        "Add" => [mapping.Of(EndpointKind.Other, RoutePattern.Unknown)],
        "AddRouteComponents" => [mapping.Of(EndpointKind.Other, RoutePattern.Combine(mapping.TextOf("prefix") ?? mapping.TextOf("routePrefix") ?? "", RoutePattern.Unknown))],
        "AddPageRoute" => [mapping.Of(EndpointKind.Other, mapping.TextOf("route") ?? RoutePattern.Unknown)],
        _ => MinimalRoutes.Of(mapping) ?? MvcRoutes.Of(mapping) ?? PageRoutes.Of(mapping) ?? MiddlewareRoutes.Of(mapping) ?? ForeignRoutes.Of(mapping),
    };
}
