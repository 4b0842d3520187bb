namespace ManifestGen.Analysis.Code;

/// <summary>Tells whether a program answers paths that its code does not name.</summary>
internal static class OpaqueRoutes
{
    /// <summary>Attributes, folders of pages or settings say which paths these answer, or they change all paths.</summary>
    private static readonly string[] Names =
    [
        "MapControllers", "MapControllerRoute", "MapAreaControllerRoute", "MapDefaultControllerRoute", "MapDynamicControllerRoute", "MapFallback",
        "MapFallbackToController", "MapFallbackToAreaController", "MapFallbackToPage", "MapRazorPages", "MapRazorComponents", "MapBlazorHub", "MapReverseProxy",
        "MapWhen", "UsePathBase", "UseMvc", "UseMvcWithDefaultRoute", "UseFastEndpoints",
    ];

    private const string Branch = "Microsoft.AspNetCore.Builder.MapExtensions";

    public static bool AreIn(ProgramCode code) =>
        code.CallsStartingWith("Map").Concat(code.CallsStartingWith("Use"))
            .Any(call => Names.Contains(call.TargetMethod.Name) || call.IsOf(Branch))
        || MayBeMappedElsewhere(code);

    /// <summary>Whether a library maps paths of its own, such as those of a project with what all services of a team have.</summary>
    public static bool MayBeMappedElsewhere(ProgramCode code) =>
        code.CallsStartingWith("Map").Any(call => call.TargetMethod.IsExtensionMethod && code.IsForeign(call) && !code.Endpoints.Any(endpoint => endpoint.Call == call));
}
