using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN953: an Ingress for all paths leads to the port that has the metrics too.</summary>
internal sealed class PublicMetricsRule : ISituationRule
{
    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var situation = Situations.Of(program.Service);
        var ingresses = program.Service.Exposure.Ingresses.Where(ingress => ingress is { EffectivePath: "/", EffectivePathType: IngressPathType.Prefix }).ToArray();
        return ingresses.Length == 0 || program.Routes.IsUnknown ? [] : program.Routes.Endpoints
            .Where(endpoint => endpoint is { Kind: EndpointKind.Metrics, Path: not null, Authorization: null, Hosts.Count: 0 } && endpoint.Condition(situation) == true)
            .Take(1)
            .Select(endpoint => new CodeFinding(LifetimeFindings.MetricsArePublic(ingresses[0], endpoint.Path!)));
    }
}
