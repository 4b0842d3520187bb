using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// Whether pages and components of the program take forms, which are sent back with a token that is protected. Pages that only show something protect nothing.
/// Where no page is known, as before Razor has run, they may.
/// </summary>
internal static class PageForms
{
    private const string PageModel = "Microsoft.AspNetCore.Mvc.RazorPages.PageModel";
    private const string Component = "Microsoft.AspNetCore.Components.ComponentBase";

    private static readonly string[] Handlers = ["OnPost", "OnPut", "OnPatch", "OnDelete"];

    /// <summary>What Razor makes of forms, and what takes them.</summary>
    private static readonly string[] OfComponents = ["EditForm", "AntiforgeryToken", "AddNamedEvent", "SupplyParameterFromForm", "SupplyParameterFromFormAttribute"];

    public static bool OfPages(ProgramCode code)
    {
        var types = TypesOf(code);
        return (!types.Any(type => IsOf(type, PageModel)) && !PageRoutes.AreKnown(code.Assemblies))
            || types.Any(type => type.GetMembers().OfType<IMethodSymbol>().Any(IsHandler))
            || Hold(code, ["TempData"]);
    }

    /// <summary>Components that run in the server are told apart by protected descriptions, with or without forms.</summary>
    public static bool OfComponentsIn(ProgramCode code) =>
        code.Calls("AddInteractiveServerComponents").Any()
        || !TypesOf(code).Any(type => IsOf(type, Component))
        || Hold(code, OfComponents);

    private static INamedTypeSymbol[] TypesOf(ProgramCode code) =>
        code.Assemblies.OfParts.Where(assembly => code.Assemblies.KindOf(assembly) != AssemblyKind.Package).SelectMany(ProgramAssemblies.TypesIn).ToArray();

    private static bool IsHandler(IMethodSymbol method) =>
        Handlers.Any(handler => method.Name.StartsWith(handler, StringComparison.Ordinal))
        && !method.ContainingType.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "IgnoreAntiforgeryTokenAttribute");

    private static bool Hold(ProgramCode code, string[] names) => code.AllFiles.Any(tree => names.Any(name => NameFilter.Holds(tree, name)));

    private static bool IsOf(INamedTypeSymbol type, string name)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (above.FullName() == name)
            {
                return true;
            }
        }

        return false;
    }
}
