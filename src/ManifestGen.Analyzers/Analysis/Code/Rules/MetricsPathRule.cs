using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN920: Prometheus asks where there are no metrics, though the program has them.</summary>
internal sealed class MetricsPathRule : ICodeRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var situation = Situations.Of(program.Service);
        var mapped = program.Code.Endpoints.Where(endpoint => endpoint.Kind == EndpointKind.Metrics && endpoint.Condition(situation) != false).ToArray();
        return program.Service.Observability.Metrics is not { } metrics
            || mapped.Length == 0
            || mapped.Any(endpoint => endpoint.Path is null || endpoint.MayHavePrefix || endpoint.MayAnswer(metrics.Path))
            ? []
            : [new CodeFinding(HealthFindings.MetricsAreElsewhere(metrics, mapped.Select(endpoint => endpoint.Path!).Distinct().ToArray()))];
    }
}
