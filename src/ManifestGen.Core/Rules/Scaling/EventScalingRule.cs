using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN228 and MGEN229: what only KEDA does, and what it refuses.</summary>
internal sealed class EventScalingRule : IServiceRule
{
    /// <summary>KEDA puts <c>keda-hpa-</c> before the name, and the whole into a label.</summary>
    private const int MaxNameLength = 54;

    internal static readonly Rule Invalid = new(
        "MGEN228",
        "The KEDA setting is not valid",
        "The KEDA setting is not valid, because {0}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule NameTooLong = new(
        "MGEN229",
        "The service name is too long for KEDA",
        "'{0}' has {1} characters, and KEDA allows at most {2}: shorten it",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, NameTooLong];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service is { AutoScale: { } autoScale, Scaling.Events.Count: > 0 } ? ProblemsOf(autoScale, service) : [];

    private static IEnumerable<Finding> ProblemsOf(AutoScaleModel autoScale, ServiceModel service)
    {
        if (autoScale is { Min: 0, Max: 0 })
        {
            yield return Invalid.At(autoScale.Origin.Argument("max"), "AutoScale(0, 0) never runs a replica: use a maximum of 1 or more");
        }

        if (autoScale.IdleReplicas is { } idle)
        {
            var place = autoScale.Origin.Argument(nameof(autoScale.IdleReplicas));
            if (idle != 0)
            {
                yield return Invalid.At(place, $"IdleReplicas cannot be {idle.ToText()}: use 0, the only value that KEDA supports") with
                {
                    Remedy = new Remedy("Set IdleReplicas = 0", RemedyEdit.SetArgument(place, "0")),
                };
            }
            else if (autoScale.Min == 0)
            {
                yield return Invalid.At(place, "IdleReplicas is not below the AutoScale minimum of 0: remove it") with
                {
                    Remedy = new Remedy("Remove IdleReplicas", RemedyEdit.RemoveArgument(place)),
                };
            }
        }

        if (autoScale.FallbackReplicas is { } fallback && autoScale.Max > 0 && (fallback < Math.Max(1, autoScale.Min) || fallback > autoScale.Max))
        {
            var place = autoScale.Origin.Argument(nameof(autoScale.FallbackReplicas));
            var nearest = Math.Min(Math.Max(fallback, Math.Max(1, autoScale.Min)), autoScale.Max).ToText();
            yield return Invalid.At(place, $"FallbackReplicas {fallback.ToText()} is not between {Math.Max(1, autoScale.Min).ToText()} and {autoScale.Max.ToText()}: use {nearest}") with
            {
                Remedy = autoScale.Min > autoScale.Max ? null : new Remedy($"Set FallbackReplicas = {nearest}", RemedyEdit.SetArgument(place, nearest)),
            };
        }

        if (autoScale is { FallbackReplicas: null, FallbackAfterFailures: not null })
        {
            var place = autoScale.Origin.Argument(nameof(autoScale.FallbackAfterFailures));
            yield return Invalid.At(place, "FallbackAfterFailures has no effect without FallbackReplicas: remove it, or set FallbackReplicas") with { Remedy = Remedy.Remove(place) };
        }

        if (service.Name.Length > MaxNameLength)
        {
            yield return NameTooLong.At(service.Origin.Argument("name"), Text.Characters.OnOneLine(service.Name), service.Name.Length.ToText(), MaxNameLength.ToText());
        }
    }
}
