using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Knows what routes are mapped on.</summary>
internal static class RouteBuilders
{
    private static readonly string[] Names = ["IEndpointRouteBuilder", "IApplicationBuilder"];

    public static bool Are(ITypeSymbol type) => Names.Contains(type.Name) && type.ContainingNamespace.ToDisplayString() is "Microsoft.AspNetCore.Routing" or "Microsoft.AspNetCore.Builder";
}
