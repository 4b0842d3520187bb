using ManifestGen.Analysis.Code;
using ManifestGen.Analysis.Code.Rules;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Chooses the probes among the paths that the program maps. None is invented: a probe of a path that is not there keeps a service from starting.</summary>
internal static class ServiceProbes
{
    private static readonly string[] LivenessNames = ["alive", "live", "livez", "liveness"];
    private static readonly string[] ReadinessNames = ["ready", "readyz", "readiness"];
    private static readonly string[] StartupNames = ["startup", "startupz", "started"];
    private const string HealthBase = "Grpc.Health.V1.HealthBase";

    public static IReadOnlyList<string> Of(ProgramCode code, IReadOnlyList<ServicePort> ports)
    {
        if (ports.Count == 0)
        {
            return [];
        }

        // HTTP/1 is what a probe speaks.
        var health = ports[0].IsHttp2Only ? [] : code.Endpoints.Where(IsForHealth).ToArray();
        var liveness = health.FirstOrDefault(endpoint => endpoint.Selection == HealthSelection.None || Is(endpoint, LivenessNames));
        var startup = health.FirstOrDefault(endpoint => Is(endpoint, StartupNames)) ?? liveness;
        var others = health.Where(endpoint => endpoint.Path != liveness?.Path && endpoint.Path != startup?.Path).ToArray();
        var readiness = others.FirstOrDefault(endpoint => Is(endpoint, ReadinessNames))
            ?? others.FirstOrDefault(endpoint => endpoint.Selection == HealthSelection.All)
            ?? others.FirstOrDefault();
        var scheme = ports[0].IsSecure ? ", Scheme = ProbeScheme.Https" : "";
        return
        [
            .. Http("StartupProbe", startup, scheme),
            .. Http("LivenessProbe", liveness, scheme),
            .. readiness is null ? [WithoutPath(code, ports)] : Http("ReadinessProbe", readiness, scheme),
        ];
    }

    private static IEnumerable<string> Http(string attribute, Endpoint? endpoint, string scheme) =>
        endpoint is null ? [] : [$"{attribute}({CSharpLiteral.Of(endpoint.Path!)}{scheme})"];

    private static string WithoutPath(ProgramCode code, IReadOnlyList<ServicePort> ports)
    {
        var grpc = ports.FirstOrDefault(port => port.IsHttp2Only);
        return grpc is null || !code.Endpoints.Any(endpoint => IsGrpcHealth(endpoint) && !endpoint.IsInDevelopmentOnly) || PublishesNothing(code)
            ? "ReadinessProbe(ProbeKind.Tcp)"
            : $"ReadinessProbe(ProbeKind.Grpc{(ports[0] == grpc ? "" : $", Port = {CSharpLiteral.Of(grpc.Name)}")})";
    }

    private static bool IsForHealth(Endpoint endpoint) =>
        endpoint is { Path: not null, IsInDevelopmentOnly: false }
        // A probe is nobody.
        && endpoint.Authorization is null && endpoint.Hosts.Count == 0
        // What else is named so is about something of the program's: /orders/{id}/ready, or the start of a campaign.
        && endpoint.Kind == EndpointKind.Health;

    // A class of the user's may answer the same questions.
    private static bool IsGrpcHealth(Endpoint endpoint) =>
        endpoint.Kind == EndpointKind.GrpcHealth || (endpoint.Kind == EndpointKind.Grpc && endpoint.Call.TargetMethod.TypeArguments.Any(service => IsHealthBase(service)));

    private static bool IsHealthBase(ITypeSymbol? type) => type is not null && (type.FullName() == HealthBase || IsHealthBase(type.BaseType));

    // MGEN926: without a check, the service of the library answers nothing.
    private static bool PublishesNothing(ProgramCode code) => code.Calls("AddGrpcHealthChecks").Any() && !GrpcChecksRule.MayHaveChecks(code);

    /// <summary>By the tag of its checks, or by the last part of its path.</summary>
    private static bool Is(Endpoint endpoint, string[] names) =>
        names.Contains(endpoint.Tag ?? endpoint.Path!.Substring(endpoint.Path.LastIndexOf('/') + 1), StringComparer.OrdinalIgnoreCase);
}
