using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Code;

/// <summary>MGEN903 to MGEN906, MGEN919, MGEN920, MGEN926 and MGEN930 to MGEN932: whether what is asked for is there.</summary>
public static class HealthFindings
{
    private static readonly Rule NotMapped = new(
        "MGEN903",
        "The program does not map the probe path",
        "No endpoint answers '{0}', so the {1} probe fails and the service is {2}: {3}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule DevelopmentOnly = new(
        "MGEN904",
        "The probe path is mapped in development only",
        "'{0}' is mapped in {2} only, and the {1} probe requests it in {3}, where it gets 404: map it in every environment",
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
        "The program maps metrics at {1}, and Prometheus scrapes '{0}': declare the mapped path",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule OtherHosts = new(
        "MGEN930",
        "The probe path is answered on another port",
        "'{0}' answers only requests for {1}, and the {2} probe uses port {3}, where it gets 404: set the probe's Port, or map the path there",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule UnseenDefaults = new(
        "MGEN931",
        "The endpoints of MapDefaultEndpoints() are not visible",
        "Only MapDefaultEndpoints() of {0} can answer '{1}', and Aspire's template maps health checks in Development only, so the {2} probe may get 404: "
        + "map them in every environment, and reference ManifestGen in {0}",
        RuleSeverity.Warning,
        Category.Code);

    private static readonly Rule Fallback = new(
        "MGEN932",
        "A page answers the probe path",
        "No endpoint answers '{0}', and {1}() returns the application's page, so the {2} probe always succeeds: {3}",
        RuleSeverity.Warning,
        Category.Code);

    internal static IReadOnlyList<Rule> Rules { get; } =
        [NotMapped, DevelopmentOnly, Unauthorized, NoHealthChecks, NoGrpcHealth, NoMetrics, NoGrpcCheck, OtherHosts, UnseenDefaults, Fallback];

    /// <summary>That no endpoint answers what a probe asks for.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="mapped">The paths of the endpoints for health.</param>
    public static Finding PathIsNotMapped(ProbeModel probe, IReadOnlyList<string> mapped)
    {
        var place = probe.Origin.Argument(nameof(probe.Path));
        return NotMapped.At(place, probe.EffectivePath, NameOf(probe), ConsequenceOf(probe), WayOut(probe, mapped)) with { Remedy = AskFor(probe, mapped) };
    }

    /// <summary>That a program does not have what a probe asks for where it runs.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="environment">The environment in which the program runs.</param>
    /// <param name="isInDevelopment">Whether a developer's machine has it.</param>
    public static Finding IsInOtherEnvironments(ProbeModel probe, string? environment, bool isInDevelopment) =>
        DevelopmentOnly.At(Origin.Class, probe.EffectivePath, NameOf(probe), isInDevelopment ? "Development" : "other situations", Characters.OnOneLine(environment ?? "Production"));

    /// <summary>That what a probe asks for is answered to others.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">The port at which it asks.</param>
    /// <param name="hosts">The hosts to which it is answered, as <c>RequireHost</c> takes them.</param>
    public static Finding IsForOtherHosts(ProbeModel probe, int port, IReadOnlyList<string> hosts) =>
        OtherHosts.At(Origin.Class, probe.EffectivePath, Characters.OnOneLine(string.Join(" and ", hosts)), NameOf(probe), port.ToText());

    /// <summary>That a probe relies on what a project maps that does not say so.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="library">The project.</param>
    public static Finding DefaultsAreUnseen(ProbeModel probe, string library) => UnseenDefaults.At(Origin.Class, library, probe.EffectivePath, NameOf(probe));

    /// <summary>That a page is sent to a probe.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="method">The method that maps the page.</param>
    /// <param name="mapped">The paths of the endpoints for health.</param>
    public static Finding FallbackAnswers(ProbeModel probe, string method, IReadOnlyList<string> mapped)
    {
        var place = probe.Origin.Argument(nameof(probe.Path));
        return Fallback.At(place, probe.EffectivePath, method, NameOf(probe), WayOut(probe, mapped)) with { Remedy = AskFor(probe, mapped) };
    }

    /// <summary>That what a probe asks for is answered to those only who say who they are.</summary>
    public static Finding RequiresAuthorization(ProbeModel probe) => Unauthorized.At(Origin.Class, probe.EffectivePath, NameOf(probe));

    /// <summary>That an endpoint for health checks is mapped without any.</summary>
    /// <param name="method">The method that maps it.</param>
    public static Finding HealthChecksAreMissing(string method) => NoHealthChecks.At(Origin.Class, method);

    /// <summary>Nothing answers a gRPC probe.</summary>
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

    private static string WayOut(ProbeModel probe, IReadOnlyList<string> mapped) => mapped.Count > 0
        ? $"map it, or probe {string.Join(" or ", mapped.Select(path => $"'{Characters.OnOneLine(path)}'"))}"
        : $"map it, as app.MapHealthChecks({CSharpLiteral.Of(probe.EffectivePath)}) does";

    // Liveness and readiness should not ask the same.
    private static Remedy? AskFor(ProbeModel probe, IReadOnlyList<string> mapped) => mapped.Count == 1 && probe.Role != ProbeRole.Liveness
        ? new Remedy($"Use '{mapped[0]}'", RemedyEdit.SetArgument(probe.Origin.Argument(nameof(probe.Path)), CSharpLiteral.Of(mapped[0])))
        : null;

    private static string NameOf(ProbeModel probe) => probe.Role.ToString().ToLowerInvariant();

    private static string ConsequenceOf(ProbeModel probe) => probe.Role == ProbeRole.Readiness ? "sent no requests" : "restarted again and again";
}
