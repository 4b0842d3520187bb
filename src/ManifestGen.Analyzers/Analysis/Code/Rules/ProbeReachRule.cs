using ManifestGen.Model;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN904 and MGEN905: the path of a probe is mapped, and the probe does not get there.</summary>
internal sealed class ProbeReachRule : ICodeRule
{
    private static readonly string[] EnvironmentVariables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT", "ENVIRONMENT"];

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.HttpProbes
        .Select(probe => (Probe: probe, Endpoints: program.Code.Endpoints.Where(endpoint => endpoint.Answers(probe.EffectivePath)).ToArray()))
        .Where(asked => asked.Endpoints.Length > 0)
        .SelectMany(asked => FindingsOf(asked.Probe, asked.Endpoints, program))
        // Several probes may ask the same.
        .GroupBy(finding => finding.At)
        .Select(same => same.First());

    private static IEnumerable<CodeFinding> FindingsOf(ProbeModel probe, Endpoint[] endpoints, DeclaredProgram program)
    {
        if (endpoints.All(endpoint => endpoint.IsInDevelopmentOnly) && !MayBeDevelopment(program) && !OpaqueRoutes.MayBeMappedElsewhere(program.Code))
        {
            yield return new(HealthFindings.IsInDevelopmentOnly(probe), endpoints[0].Call.NameSyntax());
        }
        else if (endpoints.All(endpoint => EndpointAuthorization.Of(endpoint) is not null))
        {
            yield return new(HealthFindings.RequiresAuthorization(probe), EndpointAuthorization.Of(endpoints[0])!.NameSyntax());
        }
    }

    private static bool MayBeDevelopment(DeclaredProgram program)
    {
        var declared = program.Everywhere
            .SelectMany(service => service.Env)
            .Where(variable => EnvironmentVariables.Contains(variable.Name, StringComparer.OrdinalIgnoreCase))
            .ToArray();
        return declared.Length == 0
            ? EnvironmentVariables.Any(program.HasVariable)
            : declared.Any(variable => string.Equals(variable.Value, "Development", StringComparison.OrdinalIgnoreCase));
    }
}
