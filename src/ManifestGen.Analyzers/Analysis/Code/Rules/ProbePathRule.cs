using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN903: a probe asks for a path that nothing maps, where the program maps its health by paths that are known.</summary>
internal sealed class ProbePathRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var health = program.Code.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Health).ToArray();
        if (health.Length == 0 || program.Code.Endpoints.Any(endpoint => endpoint.MayHavePrefix) || health.Any(endpoint => endpoint.Path is null) || OpaqueRoutes.AreIn(program.Code))
        {
            return [];
        }

        var paths = health.Where(endpoint => !endpoint.IsInDevelopmentOnly).Select(endpoint => endpoint.Path!).Distinct().ToArray();
        return paths.Length == 0 ? [] : program.HttpProbes
            .Where(probe => !program.Code.Endpoints.Any(endpoint => endpoint.MayAnswer(probe.EffectivePath)))
            .Select(probe => new CodeFinding(HealthFindings.PathIsNotMapped(probe, paths)));
    }
}
