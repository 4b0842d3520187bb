namespace ManifestGen.Analysis.Code;

/// <summary>Finds out whether the program has checks of its health, without which it cannot map an endpoint for them.</summary>
internal static class HealthCheckCalls
{
    private const string Services = "Microsoft.Extensions.DependencyInjection.HealthCheckServiceCollectionExtensions";

    public static string[] Names { get; } = ["AddHealthChecks"];

    public static bool AreIn(ProgramCode code) => code.Calls(Names).Any(call => call.IsOf(Services));
}
