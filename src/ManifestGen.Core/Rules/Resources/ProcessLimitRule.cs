using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Resources;

/// <summary>MGEN728: how many processes and threads .NET needs.</summary>
internal sealed class ProcessLimitRule : IContainerRule
{
    /// <summary>A web program at rest has about 25 threads, and each health check starts another program with about 15 beside it.</summary>
    private const int LowestOfPrograms = 64;

    private static readonly Rule TooLow = new(
        "MGEN728",
        "PidsLimit is too low for .NET",
        "PidsLimit {0} leaves .NET too few threads to start or to answer health checks: use 64 or more",
        RuleSeverity.Warning,
        Category.Resources);

    public IReadOnlyList<Rule> Rules => [TooLow];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Resources.PidsLimit is not { } limit)
        {
            yield break;
        }

        var place = service.Resources.Origin.Argument(nameof(ResourcesModel.PidsLimit));
        if (limit is > 0 and < LowestOfPrograms && service.Backing is null && TargetNames.OfDocker(application.Project.Targets) is not null)
        {
            yield return TooLow.At(place, limit.ToText()) with { Remedy = new Remedy($"Set {LowestOfPrograms.ToText()}", RemedyEdit.SetArgument(place, LowestOfPrograms.ToText())) };
        }
    }
}
