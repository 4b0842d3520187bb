using ManifestGen.Model;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN408: a command without a program cannot run. What does not fit the kind of a probe is in its rows.</summary>
internal sealed class ProbeCommandRule : IContainerRule
{
    internal static readonly Rule Mismatch = new(
        "MGEN408",
        "The probe arguments do not match its kind",
        "The probe is not valid, because {0}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Mismatch];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        from probe in service.Probes
        where probe.Kind == ProbeKind.Exec && string.IsNullOrEmpty(probe.Command.FirstOrDefault())
        select Mismatch.At(
            probe.Command.Count == 0 ? probe.Origin : probe.Origin.Argument(nameof(probe.Command)),
            "a probe of kind Exec requires a program to run: set Command = [\"program\", \"argument\"]");
}
