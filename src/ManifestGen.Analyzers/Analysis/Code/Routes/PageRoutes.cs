using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Routes;

/// <summary>Razor Pages and Blazor components. What <c>@page</c> says reaches analyzers as attributes of the classes that Razor generates.</summary>
internal static class PageRoutes
{
    private const string Page = "mvc.1.0.razor-page";
    private const string Component = "Microsoft.AspNetCore.Components.ComponentBase";
    private const string Route = "Microsoft.AspNetCore.Components.RouteAttribute";
    private const string Extension = ".cshtml";

    /// <summary>Null for what is none of them.</summary>
    public static IEnumerable<Endpoint>? Of(Mapping mapping) => mapping.Call.TargetMethod.Name switch
    {
        _ when mapping.Call.TargetMethod.ContainingNamespace?.ToDisplayString() != "Microsoft.AspNetCore.Builder" => null,
        "MapRazorPages" => PathsOrAny(mapping.Code.HasConventions ? [] : Pages(mapping.Code.Assemblies), mapping),
        "MapRazorComponents" => PathsOrAny(Components(mapping.Code.Assemblies), mapping).Append(mapping.Below(EndpointKind.Other, "_framework/{*any}")),
        "MapBlazorHub" => [mapping.Below(EndpointKind.Other, RoutePattern.Combine(mapping.TextOf("pattern") ?? mapping.TextOf("path") ?? "_blazor", "{*any}"))],
        _ => null,
    };

    /// <summary>Whether Razor has run over pages of the program.</summary>
    public static bool AreKnown(ProgramAssemblies assemblies) => assemblies.Own.GetAttributes().Any(IsPage);

    // Without a page that is known, Razor has not run.
    private static IEnumerable<Endpoint> PathsOrAny(IEnumerable<string> paths, Mapping mapping) =>
        paths.DefaultIfEmpty(Values.Unknown.ToString()).Select(path => mapping.Below(EndpointKind.Other, path));

    private static IEnumerable<string> Pages(ProgramAssemblies assemblies) =>
        from assembly in assemblies.OfParts
        from item in assembly.GetAttributes()
        where IsPage(item)
        let identifier = item.ConstructorArguments[2].Value as string
        where identifier is not null
        from path in PathsOf(identifier, (item.ConstructorArguments[0].Value as INamedTypeSymbol)?.GetAttributes().Select(TemplateOf).FirstOrDefault(template => template is not null))
        select path;

    private static bool IsPage(AttributeData item) => item is { AttributeClass.Name: "RazorCompiledItemAttribute", ConstructorArguments: [_, { Value: Page }, _] };

    private static string? TemplateOf(AttributeData attribute) =>
        attribute is { AttributeClass.Name: "RazorCompiledItemMetadataAttribute", ConstructorArguments: [{ Value: "RouteTemplate" }, { Value: string template }] } ? template : null;

    // /Pages/Orders/Index.cshtml is /Orders and /Orders/Index, and /Areas/Admin/Pages/Users.cshtml is /Admin/Users.
    private static IEnumerable<string> PathsOf(string identifier, string? template)
    {
        if (template is { Length: > 0 } && template[0] is '/' or '~')
        {
            return [template];
        }

        var file = identifier.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? identifier.Substring(0, identifier.Length - Extension.Length) : identifier;
        var pages = file.IndexOf("/Pages/", StringComparison.OrdinalIgnoreCase);
        if (pages < 0)
        {
            return [];
        }

        var area = file.StartsWith("/Areas/", StringComparison.OrdinalIgnoreCase) ? file.Substring("/Areas".Length, pages - "/Areas".Length) : "";
        var path = area + file.Substring(pages + "/Pages".Length);
        var paths = path.EndsWith("/Index", StringComparison.OrdinalIgnoreCase) ? new[] { path, path.Substring(0, path.Length - "/Index".Length) } : [path];
        return paths.Select(one => RoutePattern.Combine(one, template ?? ""));
    }

    private static IEnumerable<string> Components(ProgramAssemblies assemblies)
    {
        var types = assemblies.OfParts.Where(assembly => assemblies.KindOf(assembly) != AssemblyKind.Package).SelectMany(ProgramAssemblies.TypesIn).ToArray();
        return types.Any(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assemblies.Own) && type.BaseType?.FullName() == Component)
            ? types.SelectMany(type => type.GetAttributes())
                .Where(attribute => attribute.AttributeClass?.FullName() == Route)
                .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value as string ?? Values.Unknown.ToString())
            : [];
    }
}
