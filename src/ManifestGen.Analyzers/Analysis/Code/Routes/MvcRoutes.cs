namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Routes of controllers: by their attributes, and by the patterns that code maps for the others.</summary>
internal static class MvcRoutes
{
    private const string DefaultPattern = "{controller=Home}/{action=Index}/{id?}";

    /// <summary>Null for what is none of them.</summary>
    public static IEnumerable<Endpoint>? Of(Mapping mapping) => mapping.Call.TargetMethod.Name switch
    {
        _ when mapping.Call.TargetMethod.ContainingNamespace?.ToDisplayString() != "Microsoft.AspNetCore.Builder" => null,
        "MapControllers" => ByAttributes(mapping),
        "MapDefaultControllerRoute" or "UseMvcWithDefaultRoute" => ByAttributes(mapping).Concat(ByPattern(mapping, DefaultPattern, area: null)),
        "MapControllerRoute" => ByAttributes(mapping).Concat(ByPattern(mapping, mapping.TextOf("pattern"), area: null)),
        "MapAreaControllerRoute" => ByAttributes(mapping).Concat(ByPattern(mapping, mapping.TextOf("pattern"), mapping.TextOf("areaName"))),
        "MapDynamicControllerRoute" => [mapping.Below(EndpointKind.Other, mapping.TextOf("pattern"))],
        "UseMvc" => ByAttributes(mapping),
        "MapRoute" or "MapAreaRoute" => ByPattern(mapping, mapping.TextOf("template"), mapping.TextOf("areaName")),
        _ => null,
    };

    // Controllers of packages and projects are parts of the program as well.
    private static IEnumerable<Endpoint> ByAttributes(Mapping mapping) =>
        from action in Actions(mapping)
        from template in action.Templates
        select mapping.Below(EndpointKind.Other, template) with { Methods = action.Methods, Authorization = action.Authorization };

    private static IEnumerable<Endpoint> ByPattern(Mapping mapping, string? pattern, string? area) => pattern is null || !RoutePattern.IsKnown(pattern)
        ? [mapping.Below(EndpointKind.Other, pattern)]
        : pattern.IndexOf("{controller", StringComparison.OrdinalIgnoreCase) < 0 ? [mapping.Below(EndpointKind.Other, pattern)]
        : from action in Actions(mapping)
          where action.IsConventional
          from path in ConventionalRoute.Of(pattern, action, area)
          select mapping.Below(EndpointKind.Other, path) with { Methods = action.Methods, Authorization = action.Authorization };

    private static IEnumerable<ControllerAction> Actions(Mapping mapping) =>
        mapping.Code.HasConventions ? Controllers.In(mapping.Code.Assemblies).Select(action => action.WithUnknownNames()) : Controllers.In(mapping.Code.Assemblies);
}
