using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN405 and MGEN409: the numbers of a probe.</summary>
internal sealed class ProbeTimingRule : IContainerRule
{
    /// <summary>A day. Longer is a mistake, and the products that Compose and Swarm take must stay within 32 bits.</summary>
    private const int MaxSeconds = 24 * 60 * 60;

    private const int MaxCount = 10_000;

    private static readonly Rule TimeoutAbovePeriod = new(
        "MGEN405",
        "The probe timeout exceeds its period",
        "The probe timeout of {0} s exceeds the period of {1} s, so a slow service is probed late: use a timeout of at most {1} s",
        RuleSeverity.Warning,
        Category.Health);

    private static readonly Rule OutOfRange = new(
        "MGEN409",
        "The probe setting is out of range",
        "{0} {1} is out of range: use {2} to {3}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [TimeoutAbovePeriod, OutOfRange];

    /// <summary>Whether its numbers can be reckoned with.</summary>
    public static bool IsInRange(ProbeModel probe) => !OutOfRangeOf(probe).Any();

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Probes.SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(ProbeModel probe)
    {
        var outOfRange = OutOfRangeOf(probe).ToArray();
        foreach (var (name, value, minimum, maximum) in outOfRange)
        {
            var place = probe.Origin.Argument(name);
            yield return OutOfRange.At(place, name, value!.Value.ToText(), minimum.ToText(), maximum.ToText()) with
            {
                Remedy = new Remedy($"Remove {name}", RemedyEdit.RemoveArgument(place)),
            };
        }

        var (timeout, period) = (probe.EffectiveTimeoutSeconds, probe.EffectivePeriodSeconds);
        if (outOfRange.Length == 0 && timeout > period)
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

    private static IEnumerable<(string Name, int? Value, int Minimum, int Maximum)> OutOfRangeOf(ProbeModel probe) =>
        NumbersOf(probe).Where(number => number.Value < number.Minimum || number.Value > number.Maximum);

    private static (string Name, int? Value, int Minimum, int Maximum)[] NumbersOf(ProbeModel probe) =>
    [
        (nameof(probe.InitialDelaySeconds), probe.InitialDelaySeconds, 0, MaxSeconds),
        (nameof(probe.PeriodSeconds), probe.PeriodSeconds, 1, MaxSeconds),
        (nameof(probe.TimeoutSeconds), probe.TimeoutSeconds, 1, MaxSeconds),
        (nameof(probe.FailureThreshold), probe.FailureThreshold, 1, MaxCount),
        (nameof(probe.SuccessThreshold), probe.SuccessThreshold, 1, MaxCount),
    ];
}
