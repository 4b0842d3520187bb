using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN256: numbers or percentages of pods.</summary>
internal sealed class PodShareRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN256",
        "Neither a number of pods nor a percentage of them",
        "{0} '{1}' is not {2}: write it like \"1\" or \"25%\"",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Only a Deployment may have more than as many again. Attributes without any effect are another rule's.
        var surgeIsBounded = service.Workload.Kind == WorkloadKind.DaemonSet;
        (Place Place, string? Text, bool IsBounded)[] shares =
        [
            .. service.Workload is not { Rollout: { } rollout, RunsToCompletion: false } ? [] : new[]
            {
                (rollout.Origin.Argument(nameof(rollout.MaxSurge)), rollout.MaxSurge, surgeIsBounded),
                (rollout.Origin.Argument(nameof(rollout.MaxUnavailable)), rollout.MaxUnavailable, true),
            },
            .. service.Workload is not { Disruption: { } disruption, IsScaled: true } ? [] : new[]
            {
                (disruption.Origin.Argument(nameof(disruption.MaxUnavailable)), disruption.MaxUnavailable, true),
                (disruption.Origin.Argument(nameof(disruption.MinAvailable)), disruption.MinAvailable, true),
            },
        ];
        return shares.Select(share => FindingOf(share.Place, share.Text, share.IsBounded)).OfType<Finding>();
    }

    private static Finding? FindingOf(Place place, string? text, bool isBounded) => PodShare.Parse(text) switch
    {
        { IsMoreThanAll: true } when isBounded => Invalid.At(place, place.Argument!, text!, "at most 100%") with
        {
            Remedy = new Remedy("Use 100%", RemedyEdit.SetArgument(place, "\"100%\"")),
        },
        null when text is not null => Invalid.At(place, place.Argument!, Characters.OnOneLine(text), "a number of pods or a percentage of them") with
        {
            Remedy = new Remedy($"Remove {place.Argument}", RemedyEdit.RemoveArgument(place)),
        },
        _ => null,
    };
}
