using ManifestGen.Model;
using ManifestGen.Settings;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN405: a probe ends before the next one.</summary>
internal sealed class ProbeTimingRule : IContainerRule
{
    private static readonly Rule TimeoutAbovePeriod = new(
        "MGEN405",
        "The probe timeout exceeds its period",
        "The probe timeout of {0} s exceeds the period of {1} s, so a slow service is probed late: use a timeout of at most {1} s",
        RuleSeverity.Warning,
        Category.Health);

    public IReadOnlyList<Rule> Rules => [TimeoutAbovePeriod];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Probes.Where(ProbeSettings.IsInRange).SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(ProbeModel probe)
    {
        var (timeout, period) = (probe.EffectiveTimeoutSeconds, probe.EffectivePeriodSeconds);
        if (timeout > period)
        {
            var argument = probe.TimeoutSeconds is null ? nameof(probe.PeriodSeconds) : nameof(probe.TimeoutSeconds);
            yield return TimeoutAbovePeriod.At(probe.Origin.Argument(argument), timeout.ToText(), period.ToText()) with
            {
                Remedy = new Remedy(
                    $"Set TimeoutSeconds = {period.ToText()}",
                    RemedyEdit.SetArgument(probe.Origin.Argument(nameof(probe.TimeoutSeconds)), period.ToText())),
            };
        }
    }
}
