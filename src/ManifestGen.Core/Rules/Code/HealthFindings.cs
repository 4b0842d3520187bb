using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN903 to MGEN906, MGEN919 and MGEN920: whether what is asked for is there.</summary>
public static class HealthFindings
{
    private static readonly Rule NotMapped = new(
        "MGEN903",
        "The program does not map the probe path",
        "No endpoint answers '{0}', so the {1} probe fails and the service is {2}: map it, or probe {3}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule DevelopmentOnly = new(
        "MGEN904",
        "The probe path is mapped in development only",
        "'{0}' is mapped under IsDevelopment() only, so the {1} probe fails in production: map it in every environment",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Unauthorized = new(
        "MGEN905",
        "The probe endpoint requires authorization",
        "'{0}' requires authorization, so the {1} probe gets 401 and fails: allow anonymous requests, on a separate port if the response is sensitive",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoHealthChecks = new(
        "MGEN906",
        "Health checks are mapped but not registered",
        "{0} throws when the program starts, because no health checks are registered: call builder.Services.AddHealthChecks()",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoGrpcHealth = new(
        "MGEN919",
        "The program does not answer gRPC health checks",
        "The program does not map grpc.health.v1.Health, so the {0} probe fails: add Grpc.AspNetCore.HealthChecks and call app.MapGrpcHealthChecksService()",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoGrpcCheck = new(
        "MGEN926",
        "The gRPC health service has no checks",
        "AddGrpcHealthChecks() publishes no status without a check, so the {0} probe never succeeds: add .AddCheck(\"self\", () => HealthCheckResult.Healthy())",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule NoMetrics = new(
        "MGEN920",
        "The metrics path does not match the program",
        "The program maps metrics at {1}, and Prometheus scrapes '{0}': declare the path that is mapped",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } = [NotMapped, DevelopmentOnly, Unauthorized, NoHealthChecks, NoGrpcHealth, NoMetrics, NoGrpcCheck];

    /// <summary>That no endpoint answers what a probe asks for.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="mapped">The paths of the endpoints for health.</param>
    public static Finding PathIsNotMapped(ProbeModel probe, IReadOnlyList<string> mapped)
    {
        var place = probe.Origin.Argument(nameof(probe.Path));
        var paths = string.Join(" or ", mapped.Select(path => $"'{path}'"));
        return NotMapped.At(place, probe.EffectivePath, NameOf(probe), ConsequenceOf(probe), paths) with
        {
            // Liveness and readiness should not ask the same.
            Remedy = mapped.Count == 1 && probe.Role != ProbeRole.Liveness
                ? new Remedy($"Use '{mapped[0]}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(mapped[0])))
                : null,
        };
    }

    /// <summary>That only a developer's machine has what a probe asks for.</summary>
    public static Finding IsInDevelopmentOnly(ProbeModel probe) => DevelopmentOnly.At(Origin.Class, probe.EffectivePath, NameOf(probe));

    /// <summary>That what a probe asks for is answered to those only who say who they are.</summary>
    public static Finding RequiresAuthorization(ProbeModel probe) => Unauthorized.At(Origin.Class, probe.EffectivePath, NameOf(probe));

    /// <summary>That an endpoint for health checks is mapped without any.</summary>
    /// <param name="method">The method that maps it.</param>
    public static Finding HealthChecksAreMissing(string method) => NoHealthChecks.At(Origin.Class, method);

    /// <summary>That a probe over gRPC has nobody to answer it.</summary>
    public static Finding GrpcHealthIsMissing(ProbeModel probe) => NoGrpcHealth.At(probe.Origin, NameOf(probe));

    /// <summary>That the service for health answers without any check that it could tell of.</summary>
    public static Finding GrpcChecksAreMissing(ProbeModel probe) => NoGrpcCheck.At(Origin.Class, NameOf(probe));

    /// <summary>That the metrics are elsewhere.</summary>
    /// <param name="metrics">What is declared.</param>
    /// <param name="mapped">The paths at which metrics are mapped.</param>
    public static Finding MetricsAreElsewhere(MetricsModel metrics, IReadOnlyList<string> mapped)
    {
        var place = metrics.Origin.Argument(nameof(metrics.Path));
        return NoMetrics.At(place, metrics.Path, string.Join(" and ", mapped.Select(path => $"'{path}'"))) with
        {
            Remedy = mapped.Count == 1 ? new Remedy($"Use '{mapped[0]}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(mapped[0]))) : null,
        };
    }

    private static string NameOf(ProbeModel probe) => probe.Role.ToString().ToLowerInvariant();

    private static string ConsequenceOf(ProbeModel probe) => probe.Role == ProbeRole.Readiness ? "sent no requests" : "restarted again and again";
}
