using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN727, MGEN728 and MGEN729: how many processes and threads a container may have.</summary>
internal sealed class ProcessLimitRule : IContainerRule
{
    /// <summary>The kernel's PID_MAX_LIMIT.</summary>
    private const int Highest = 4 * 1024 * 1024;

    /// <summary>A web program at rest has about 25 threads, and each health check starts another program with about 15 beside it.</summary>
    private const int LowestOfPrograms = 64;

    private static readonly Rule OutOfRange = new(
        "MGEN727",
        "PidsLimit is out of range",
        "PidsLimit {0} is out of range: use 1 to 4194304, or remove PidsLimit for {1}",
        RuleSeverity.Error,
        Category.Resources) { IsBlocking = true };

    private static readonly Rule TooLow = new(
        "MGEN728",
        "PidsLimit is too low for .NET",
        "PidsLimit {0} leaves .NET too few threads to start or to answer health checks: use 64 or more",
        RuleSeverity.Warning,
        Category.Resources);

    private static readonly Rule NotInKubernetes = new(
        "MGEN729",
        "PidsLimit has no effect in Kubernetes",
        "PidsLimit has no effect in Kubernetes: the kubelet limits the processes and threads of all pods with podPidsLimit",
        RuleSeverity.Info,
        Category.Resources);

    public IReadOnlyList<Rule> Rules => [OutOfRange, TooLow, NotInKubernetes];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Resources.PidsLimit is not { } limit)
        {
            yield break;
        }

        var place = service.Resources.Origin.Argument(nameof(ResourcesModel.PidsLimit));
        if (limit is < 1 or > Highest)
        {
            yield return OutOfRange.At(place, limit.ToText(), ResourcesModel.DefaultPidsLimit.ToText()) with { Remedy = Remedy.Remove(place) };
        }
        else if (limit < LowestOfPrograms && service.Backing is null && TargetNames.OfDocker(application.Project.Targets) is not null)
        {
            yield return TooLow.At(place, limit.ToText()) with { Remedy = new Remedy($"Set {LowestOfPrograms.ToText()}", RemedyEdit.SetArgument(place, LowestOfPrograms.ToText())) };
        }

        if (application.Project.Targets.HasFlag(ManifestTargets.Kubernetes))
        {
            yield return NotInKubernetes.At(place);
        }
    }
}
