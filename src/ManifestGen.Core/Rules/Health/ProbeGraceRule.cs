using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN419: the grace period of a probe runs while the container pauses before it stops, so that nothing of it is left for the program.</summary>
internal sealed class ProbeGraceRule : IServiceRule
{
    /// <summary>What the fix leaves for a program that still reacts, in seconds.</summary>
    private const int Rest = 5;

    private static readonly Rule TooShort = new(
        "MGEN419",
        "The probe's grace period leaves no time to stop",
        "The pre-stop pause of {0} seconds uses up the grace period of {1} seconds, so the program is killed about 2 seconds after SIGTERM: use more than {0}",
        RuleSeverity.Warning,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [TooShort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from probe in service.Probes
        where application.Project.Targets.HasFlag(ManifestTargets.Kubernetes)
            && probe.TerminationGracePeriodSeconds is { } seconds and > 0 && service.EffectivePreStopSeconds > 0 && seconds <= service.EffectivePreStopSeconds
        let pause = service.EffectivePreStopSeconds
        let place = probe.Origin.Argument(nameof(probe.TerminationGracePeriodSeconds))
        select TooShort.At(place, pause.ToText(), probe.TerminationGracePeriodSeconds!.Value.ToText()) with
        {
            Remedy = new Remedy($"Set TerminationGracePeriodSeconds = {(pause + Rest).ToText()}", RemedyEdit.SetArgument(place, (pause + Rest).ToText())),
        };
}
