using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Model;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN953: an Ingress or a route of a gateway leads to the metrics, or to checks of health that ask other servers or tell more than that all is well.</summary>
internal sealed class PublicMetricsRule : ICodeRule
{
    /// <summary>Each of these asks who wants to know, for all endpoints.</summary>
    private static readonly string[] Policies = ["FallbackPolicy", "SetFallbackPolicy"];

    /// <summary>In annotations, what lets only some callers through.</summary>
    private static readonly string[] Restricting = ["auth", "whitelist", "allowlist", "source-range", "ipallow", "internal", "snippet", "middleware", "denylist"];

    public IEnumerable<string> Names => HealthRegistrations.Names.Concat(Policies);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.Routes.IsUnknown || AreRestricted(program) ? [] : (
        from declaration in program.Declarations
        from finding in FindingsOf(declaration.Service, program)
        select finding).GroupBy(finding => finding.Finding.Place).Select(same => same.First());

    private static IEnumerable<CodeFinding> FindingsOf(ServiceModel service, DeclaredProgram program)
    {
        var routes = PublicRoutes.Of(service).Where(route => !route.IsPattern && PublicRoutes.AreServedHere(route.Route, service)).ToArray();
        if (routes.Length == 0)
        {
            return [];
        }

        var situation = Situations.Of(service);
        return
            from endpoint in program.Routes.Endpoints
            where endpoint is { Path: not null, Authorization: null, Hosts.Count: 0 } && endpoint.Condition(situation) == true
            let isMetrics = endpoint.Kind == EndpointKind.Metrics
            where isMetrics || (endpoint.Kind == EndpointKind.Health && TellsMore(endpoint, program))
            orderby isMetrics descending
            from route in routes.Where(route => route.LetsThrough(endpoint.Path)).Take(1)
            select new CodeFinding(LifetimeFindings.IsPublic(route.Route, isMetrics ? "the metrics" : "the results of the health checks", endpoint.Path!));
    }

    // "Healthy" is no secret. A request that asks the database is a load that anybody may put on it.
    private static bool TellsMore(Endpoint endpoint, DeclaredProgram program) =>
        endpoint.Call.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == "ResponseWriter")
        || HealthRegistrations.OfServersIn(program).Any(check => HealthRegistrations.IsRun(check.Tags, endpoint) && program.Runs(check.Call, program.Service));

    private static bool AreRestricted(DeclaredProgram program) =>
        program.Code.Assignments(Policies[0]).Any()
        || program.Code.Calls(Policies[1]).Any()
        || program.Everywhere.Any(service => service.Metadata.Annotations.Any(annotation => Restricting.Any(word => annotation.Key.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)));
}
