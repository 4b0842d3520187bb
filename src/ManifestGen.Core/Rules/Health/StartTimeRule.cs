using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN415 and MGEN416: what is still starting must not be restarted, or it never comes to an end.</summary>
internal sealed class StartTimeRule : IContainerRule
{
    private const int MaxThreshold = 10_000;

    private static readonly Rule NoStartupProbe = new(
        "MGEN415",
        "The service requires a startup probe",
        "Without a startup probe, '{0}' is restarted if it does not answer the liveness probe within {1} seconds after its start: add {2}, which allows {3} seconds",
        RuleSeverity.Info,
        Category.Health);

    private static readonly Rule TooEarly = new(
        "MGEN416",
        "The probe restarts the program during startup",
        "The {0} probe restarts '{1}' after {2} seconds without an answer, and the readiness probe waits for {3}: {4}",
        RuleSeverity.Warning,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [NoStartupProbe, TooEarly];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Backing is not null || service.Workload.RunsToCompletion || !application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            || (service.StartupProbe ?? service.LivenessProbe) is not { } first || !ProbeSettings.IsInRange(first))
        {
            yield break;
        }

        if (service.ReadinessProbe is { InitialDelaySeconds: { } delay } readiness && first.SecondsToAnswer <= delay && ProbeSettings.IsInRange(readiness))
        {
            yield return Early(service, first, delay);
        }
        else if (first is { Role: ProbeRole.Liveness, InitialDelaySeconds: null })
        {
            yield return WithoutStartup(service, first);
        }
    }

    private static Finding Early(ServiceModel service, ProbeModel first, int delay)
    {
        var role = first.Role.ToString().ToLowerInvariant();
        var (advice, remedy) = first.Role == ProbeRole.Startup ? Longer(first, delay) : Startup(service, first, delay);
        var place = first.Origin.Argument(nameof(first.FailureThreshold));
        return TooEarly.At(place, role, service.Name, first.SecondsToAnswer.ToText(), delay.ToText(), advice) with { Remedy = remedy };
    }

    private static (string Advice, Remedy? Remedy) Longer(ProbeModel startup, int delay)
    {
        var threshold = ThresholdFor(delay, startup.InitialDelaySeconds ?? 0, startup.EffectivePeriodSeconds);
        var advice = $"set FailureThreshold = {threshold.ToText()}";
        return ($"{advice} or more", IsInRange(threshold)
            ? new Remedy($"S{advice.Substring(1)}", RemedyEdit.SetArgument(startup.Origin.Argument(nameof(startup.FailureThreshold)), threshold.ToText()))
            : null);
    }

    private static (string Advice, Remedy? Remedy) Startup(ServiceModel service, ProbeModel liveness, int delay)
    {
        var startup = new ProbeModel(liveness.Origin, ProbeRole.Startup, liveness.Kind);
        var threshold = ThresholdFor(delay, 0, startup.EffectivePeriodSeconds);
        string[] more = threshold > startup.EffectiveFailureThreshold ? [$"FailureThreshold = {threshold.ToText()}"] : [];
        return IsInRange(threshold) && (!liveness.NeedsPort || service.PortOf(liveness) is { Protocol: PortProtocol.Tcp }) && ProbeSource.Same(liveness, ProbeRole.Startup, more) is { } attribute
            ? ($"add [{attribute}]", Adding(attribute, service))
            : ("add a startup probe", null);
    }

    private static Finding WithoutStartup(ServiceModel service, ProbeModel liveness)
    {
        var startup = new ProbeModel(liveness.Origin, ProbeRole.Startup, liveness.Kind);
        // Without a port, or with one of UDP, it would be as wrong as the liveness probe is.
        var attribute = !liveness.NeedsPort || service.PortOf(liveness) is { Protocol: PortProtocol.Tcp } ? ProbeSource.Same(liveness, ProbeRole.Startup) : null;
        return NoStartupProbe.At(
            liveness.Origin,
            service.Name,
            liveness.SecondsToAnswer.ToText(),
            attribute is null ? "a [StartupProbe]" : $"[{attribute}]",
            startup.SecondsToAnswer.ToText()) with
        {
            Remedy = attribute is null ? null : Adding(attribute, service),
        };
    }

    private static Remedy Adding(string attribute, ServiceModel service) => new($"Add [{attribute}]", RemedyEdit.AddAttribute(service.Origin, attribute));

    /// <summary>How many misses it takes to wait longer than the delay.</summary>
    private static int ThresholdFor(int delay, int initialDelay, int period) => (Math.Max(0, delay - initialDelay) / Math.Max(1, period)) + 1;

    private static bool IsInRange(int threshold) => threshold <= MaxThreshold;
}
