using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>What a library that references the package says of the methods that map its routes.</summary>
internal static class LibraryRoutes
{
    private const string Package = "ManifestGen";

    /// <summary>Null for a library that says nothing of the method.</summary>
    public static IEnumerable<Endpoint>? Of(Mapping mapping)
    {
        var method = mapping.Call.TargetMethod;
        return LibraryFacts.Of(method.ContainingAssembly)?.RoutesOf(LibraryFacts.NameOf(method))?.Select(route => EndpointOf(route, mapping));
    }

    /// <summary>Whether a library references the package, so that what it maps is known with its next build.</summary>
    public static bool UsesPackage(IAssemblySymbol assembly) =>
        LibraryFacts.Of(assembly) is not null || assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Package));

    private static Endpoint EndpointOf(LibraryRoute route, Mapping mapping)
    {
        var endpoint = route.Pattern is null ? mapping.Of(route.Kind, pattern: null) : mapping.Below(route.Kind, route.Pattern);
        return endpoint with
        {
            Condition = endpoint.Condition.And(route.Condition),
            Methods = route.Methods,
            Hosts = route.Hosts.Count > 0 ? route.Hosts : endpoint.Hosts,
            Selection = route.Selection,
            Tag = route.Tag,
            Authorization = route.IsAuthorized ? mapping.Call.NameSyntax() : endpoint.Authorization,
            Library = mapping.Call.TargetMethod.ContainingAssembly.Name,
        };
    }
}
