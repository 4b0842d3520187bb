using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN265, MGEN266 and MGEN270: the program must have the time to stop that it takes, and one place must say how long that is.</summary>
internal sealed class ShutdownTimeRule : IServiceRule
{
    private static readonly Rule TooShort = new(
        "MGEN265",
        "The grace period is shorter than the shutdown",
        "GracePeriodSeconds {0} is shorter than the pre-stop delay of {1} seconds and the shutdown of {2} seconds together: remove it, or use {3} or more",
        RuleSeverity.Warning,
        Category.Workload);

    private static readonly Rule PauseTooLong = new(
        "MGEN266",
        "The grace period is shorter than the pre-stop delay",
        "GracePeriodSeconds {0} is shorter than the pre-stop delay of {1} seconds: remove it, or use {2} or more",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule SaidTwice = new(
        "MGEN270",
        "The shutdown timeout is set twice",
        "The variable '{0}' and Shutdown both set the shutdown timeout: remove the variable",
        RuleSeverity.Error,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [TooShort, PauseTooLong, SaidTwice];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Workload.Shutdown is not { } shutdown
        ? []
        : TwiceSaid(service).Concat(new[] { GracePeriod(shutdown, service) }.OfType<Finding>());

    private static Finding? GracePeriod(ShutdownModel shutdown, ServiceModel service)
    {
        var (needed, pause) = (service.NeededGracePeriodSeconds, service.EffectivePreStopSeconds);
        if (shutdown.GracePeriodSeconds is not { } grace || grace >= needed || grace < 0)
        {
            return null;
        }

        var place = shutdown.Origin.Argument(nameof(shutdown.GracePeriodSeconds));
        var finding = grace < pause && shutdown.PreStop is null
            ? PauseTooLong.At(place, grace.ToText(), pause.ToText(), needed.ToText())
            : TooShort.At(place, grace.ToText(), pause.ToText(), shutdown.EffectiveTimeoutSeconds.ToText(), needed.ToText());
        return finding with { Remedy = new Remedy("Remove GracePeriodSeconds", RemedyEdit.RemoveArgument(place)) };
    }

    private static IEnumerable<Finding> TwiceSaid(ServiceModel service) =>
        from variable in service.Env.Select(env => (env.Name, env.Origin)).Concat(service.SecretEnv.Select(env => (env.Name, env.Origin)))
        where ServiceEnvironment.ShutdownVariables.Contains(variable.Name, StringComparer.OrdinalIgnoreCase)
        select SaidTwice.At(variable.Origin.Argument("name"), Characters.OnOneLine(variable.Name)) with
        {
            Remedy = new Remedy("Remove the variable", RemedyEdit.RemoveAttribute(variable.Origin)),
        };
}
