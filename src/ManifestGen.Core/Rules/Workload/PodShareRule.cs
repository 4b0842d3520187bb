using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload;

/// <summary>MGEN256: numbers or percentages of pods.</summary>
internal sealed class PodShareRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN256",
        "The value is neither a number of pods nor a percentage",
        "{0} '{1}' is not {2}: use a value such as \"1\" or \"25%\"",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Regex Written = new(
        @"\A\+?(?<number>[0-9]{1,6})(\s*(?<percent>%|percent|per\s+cent|pct\.?)|\s+(pods?|instances?|replicas?))?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        // Only a Deployment may have more than as many again. Attributes without any effect are another rule's.
        var surgeIsBounded = service.Workload.Kind == WorkloadResource.DaemonSet;
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

    // "150 %", "50 percent" and "2 pods". A fraction may be a share or a slip.
    private static string? MeantBy(string text, bool isBounded)
    {
        var match = Written.Match(text.Trim());
        var meant = match.Groups["number"].Value + (match.Groups["percent"].Success ? "%" : "");
        return match.Success && PodShare.Parse(meant) is { } share && !(share.IsMoreThanAll && isBounded) ? meant : null;
    }

    private static Finding? FindingOf(Place place, string? text, bool isBounded) => PodShare.Parse(text) switch
    {
        { IsMoreThanAll: true } when isBounded => Invalid.At(place, place.Argument!, text!, "at most 100%") with
        {
            Remedy = place.Argument == nameof(RolloutModel.MaxUnavailable) ? new Remedy("Use 100%", RemedyEdit.SetArgument(place, "\"100%\"")) : null,
        },
        null when text is not null => Invalid.At(place, place.Argument!, Characters.OnOneLine(text), "a number of pods or a percentage of them") with
        {
            Remedy = text.Trim().Length == 0 ? Remedy.Remove(place) : Remedy.Write(place, MeantBy(text, isBounded)),
        },
        _ => null,
    };
}
