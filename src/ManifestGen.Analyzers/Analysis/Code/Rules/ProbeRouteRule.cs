using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Model;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN903, MGEN904, MGEN905 and MGEN930 to MGEN932: whether the program answers the path of a probe, where it runs, and to whom.</summary>
internal sealed class ProbeRouteRule : ICodeRule
{
    /// <summary>Servers beside Kestrel's, whose paths are not known here.</summary>
    private static readonly string[] OtherServers = ["HttpListener", "MetricServer", "KestrelMetricServer", "WebHostBuilder"];

    private static readonly string[] HealthNames =
        ["health", "healthz", "healthcheck", "hc", "alive", "live", "livez", "liveness", "ready", "readyz", "readiness", "startup", "startupz", "started"];

    public IEnumerable<string> Names => OtherServers;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => !program.IsWeb || program.Routes.IsUnknown ? [] : (
        from declaration in program.Declarations
        from probe in declaration.Service.Probes
        where probe is { Kind: ProbeKind.Http, Path: not null } && IsServedHere(probe, program)
        let finding = FindingOf(probe, declaration.Service, program)
        where finding is not null
        select finding)
        // Several probes may ask the same, and so do those of several environments.
        .GroupBy(finding => finding.At is null ? (object)finding.Finding.Place : finding.At)
        .Select(same => same.First());

    private static bool IsServedHere(ProbeModel probe, DeclaredProgram program) =>
        probe.Port is null || (program.Service.Pod.Containers.Count == 0 && !OtherServers.Any(server => program.Code.Creations(server).Any()));

    private static CodeFinding? FindingOf(ProbeModel probe, ServiceModel service, DeclaredProgram program)
    {
        var situation = Situations.Of(service);
        var all = program.Routes.Of(probe.EffectivePath).Where(answer => answer.Endpoint.AnswersGet).ToArray();
        var present = all.Where(answer => answer.Endpoint.Condition(situation) != false).ToArray();
        if (present.Length == 0)
        {
            return all.FirstOrDefault(answer => answer.Match == RouteMatch.Yes) is { Endpoint: { } absent }
                ? new(HealthFindings.IsInOtherEnvironments(probe, situation.Environment, absent.Condition(situation.InDevelopment) != false), absent.Call.NameSyntax())
                : new(HealthFindings.PathIsNotMapped(probe, HealthPaths(situation, program)));
        }

        return present.All(answer => answer.Endpoint.Kind == EndpointKind.Defaults)
                ? new(HealthFindings.DefaultsAreUnseen(probe, present[0].Endpoint.Library!), present[0].Endpoint.Call.NameSyntax())
            : present.All(answer => answer.Endpoint.Kind == EndpointKind.Fallback)
                ? HasPage(probe) ? null : new(HealthFindings.FallbackAnswers(probe, present[0].Endpoint.Call.TargetMethod.Name, HealthPaths(situation, program)))
            // Of what only may answer, nobody knows to whom.
            : present.All(answer => answer.Match == RouteMatch.Yes) ? Unreached(probe, present.Select(answer => answer.Endpoint).ToArray(), service)
            : null;
    }

    private static CodeFinding? Unreached(ProbeModel probe, Endpoint[] endpoints, ServiceModel service)
    {
        var reached = service.PortOf(probe) is { } port ? endpoints.Where(endpoint => ProbeHosts.Allow(endpoint.Hosts, probe, port.Number)).ToArray() : endpoints;
        return reached.Length == 0 ? new(HealthFindings.IsForOtherHosts(probe, service.PortOf(probe)!.Number, endpoints[0].Hosts), endpoints[0].Call.NameSyntax())
            : reached.All(endpoint => endpoint.Authorization is not null) ? new(HealthFindings.RequiresAuthorization(probe), reached[0].Authorization)
            : null;
    }

    // The page of a program for the browser is what its own path, and a file, are for.
    private static bool HasPage(ProbeModel probe) => RoutePattern.Normalize(probe.EffectivePath) is var path && (path == "/" || path.IndexOf('.') >= 0);

    private static string[] HealthPaths(Situation situation, DeclaredProgram program)
    {
        var open = program.Routes.Endpoints
            .Where(endpoint => endpoint is { Path: { } path, AnswersGet: true, Authorization: null, Hosts.Count: 0 } && path.IndexOf('{') < 0 && endpoint.Condition(situation) == true)
            .ToArray();
        var health = open.Where(endpoint => endpoint.Kind == EndpointKind.Health).ToArray();
        return (health.Length > 0 ? health : open.Where(endpoint => HealthNames.Contains(endpoint.Path!.Split('/').Last(), StringComparer.OrdinalIgnoreCase)))
            .Select(endpoint => endpoint.Path!)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
    }
}
