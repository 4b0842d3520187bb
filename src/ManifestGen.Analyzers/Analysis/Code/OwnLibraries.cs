using ManifestGen.Analysis.Code.Routes;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// Other projects of the team, whose methods may set up anything. One that references the package says what its methods call; of any other, only what they are handed,
/// and the packages that are there, tell what they cannot do.
/// </summary>
internal static class OwnLibraries
{
    /// <summary>Of Aspire's template, which everybody knows: telemetry, health checks, service discovery and resilience.</summary>
    private static readonly string[] OfTemplate = ["AddServiceDefaults", "MapDefaultEndpoints", "ConfigureOpenTelemetry", "AddDefaultHealthChecks"];

    private static readonly string[] Pipelines = ["IHostBuilder", "IWebHostBuilder"];

    private static readonly string[] HostBuilders = ["WebApplicationBuilder", "IHostApplicationBuilder", "HostApplicationBuilder", "IHostBuilder", "IWebHostBuilder"];

    private static readonly string[] Builders =
        ["WebApplicationBuilder", "IHostApplicationBuilder", "HostApplicationBuilder", "IHostBuilder", "IWebHostBuilder", "IServiceCollection", "IMvcBuilder", "AuthenticationBuilder", "IDataProtectionBuilder"];

    private static readonly string[] Configurations = ["ConfigurationManager", "IConfigurationManager", "IConfigurationBuilder"];

    /// <summary>Whether one that is called with the services or the builder of the program may set something up.</summary>
    public static bool MaySet(ProgramCode code, LibraryMatter matter) => CallsIn(code).Any(call => MaySet(call, code, matter));

    /// <summary>The calls of such methods.</summary>
    public static IEnumerable<IInvocationOperation> CallsIn(ProgramCode code) => new[] { "Add", "Use", "Configure" }.SelectMany(code.CallsStartingWith).Where(call => IsOne(call, code));

    private static bool IsOne(IInvocationOperation call, ProgramCode code) =>
        call.TargetMethod is { ContainingAssembly: { } assembly, Parameters: [{ Type: { } type }, ..] }
        && Builders.Contains(NameOf(type), StringComparer.Ordinal)
        && code.Assemblies.KindOf(assembly) == AssemblyKind.Project;

    private static bool MaySet(IInvocationOperation call, ProgramCode code, LibraryMatter matter)
    {
        var method = call.TargetMethod;
        if (LibraryFacts.Of(method.ContainingAssembly)?.CallsOf(LibraryFacts.NameOf(method)) is { } calls)
        {
            return calls.Any(matter.IsSetBy);
        }

        var first = NameOf(method.Parameters[0].Type);
        return !OfTemplate.Contains(method.Name, StringComparer.Ordinal)
            && (!matter.NeedsPipeline || Pipelines.Contains(first, StringComparer.Ordinal))
            && (!matter.NeedsBuilder || HostBuilders.Contains(first, StringComparer.Ordinal) || method.Parameters.Any(parameter => Configurations.Contains(parameter.Type.Name, StringComparer.Ordinal)))
            && (matter.Packages.Count == 0 || code.Assemblies.References.Any(name => matter.Packages.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) && !matter.Framework.Contains(name, StringComparer.Ordinal)));
    }

    // TBuilder AddDefaults<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder
    private static string NameOf(Microsoft.CodeAnalysis.ITypeSymbol type) =>
        type is Microsoft.CodeAnalysis.ITypeParameterSymbol { ConstraintTypes: [{ Name: { } constraint }, ..] } ? constraint : type.Name;
}
