using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Other projects of the team, whose methods may set up anything.</summary>
internal static class OwnLibraries
{
    /// <summary>Of Aspire's template, which everybody knows: telemetry, health checks, service discovery and resilience.</summary>
    private static readonly string[] OfTemplate = ["AddServiceDefaults", "MapDefaultEndpoints", "ConfigureOpenTelemetry", "AddDefaultHealthChecks"];

    private static readonly string[] Builders =
        ["IServiceCollection", "WebApplicationBuilder", "IHostApplicationBuilder", "HostApplicationBuilder", "IHostBuilder", "IWebHostBuilder", "IMvcBuilder", "AuthenticationBuilder", "IDataProtectionBuilder"];

    /// <summary>Whether one is called with the services or the builder of the program.</summary>
    public static bool MaySet(ProgramCode code) => new[] { "Add", "Use" }.SelectMany(code.CallsStartingWith).Any(call => IsOne(call, code));

    private static bool IsOne(IInvocationOperation call, ProgramCode code) =>
        call.TargetMethod is { ContainingAssembly: { } assembly, Parameters: [{ Type.Name: { } type }, ..] }
        && Builders.Contains(type, StringComparer.Ordinal)
        && !OfTemplate.Contains(call.TargetMethod.Name, StringComparer.Ordinal)
        && code.Assemblies.KindOf(assembly) == AssemblyKind.Project;
}
