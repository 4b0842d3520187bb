using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN227, MGEN228 and MGEN229: what only KEDA does, and what it refuses.</summary>
internal sealed class EventScalingRule : IServiceRule
{
    /// <summary>KEDA puts <c>keda-hpa-</c> before the name, and the whole into a label.</summary>
    private const int MaxNameLength = 54;

    private static readonly Rule WithoutEvents = new(
        "MGEN227",
        "The KEDA setting requires ScaleOnEvent",
        "{0} has no effect without ScaleOnEvent, because it is a setting of KEDA: remove it",
        RuleSeverity.Error,
        Category.Scaling);

    private static readonly Rule Invalid = new(
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

    public IReadOnlyList<Rule> Rules => [WithoutEvents, Invalid, NameTooLong];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service switch
    {
        { AutoScale: null } => [],
        { AutoScale: { } autoScale, Scaling.Events.Count: 0 } => SettingsOf(autoScale).Select(Removed),
        { AutoScale: { } autoScale } => ProblemsOf(autoScale, service),
    };

    private static IEnumerable<Finding> ProblemsOf(AutoScaleModel autoScale, ServiceModel service)
    {
        if (autoScale is { Min: 0, Max: 0 })
        {
            yield return Invalid.At(autoScale.Origin.Argument("max"), "AutoScale(0, 0) never runs a replica: use a maximum of 1 or more");
        }

        if (autoScale.PollingIntervalSeconds is < 1)
        {
            yield return AtLeast(1, autoScale.Origin.Argument(nameof(autoScale.PollingIntervalSeconds)), autoScale.PollingIntervalSeconds.Value);
        }

        if (autoScale.CooldownSeconds is < 0)
        {
            yield return AtLeast(0, autoScale.Origin.Argument(nameof(autoScale.CooldownSeconds)), autoScale.CooldownSeconds.Value);
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

        if (service.Name.Length > MaxNameLength)
        {
            yield return NameTooLong.At(service.Origin.Argument("name"), Text.Characters.OnOneLine(service.Name), service.Name.Length.ToText(), MaxNameLength.ToText());
        }
    }

    private static Finding AtLeast(int minimum, Place place, int value) =>
        Invalid.At(place, $"{place.Argument} cannot be {value.ToText()}: use at least {minimum.ToText()}") with
        {
            Remedy = new Remedy($"Remove {place.Argument}", RemedyEdit.RemoveArgument(place)),
        };

    private static IEnumerable<Place> SettingsOf(AutoScaleModel autoScale)
    {
        (string Argument, int? Value)[] settings =
        [
            (nameof(autoScale.PollingIntervalSeconds), autoScale.PollingIntervalSeconds),
            (nameof(autoScale.CooldownSeconds), autoScale.CooldownSeconds),
            (nameof(autoScale.IdleReplicas), autoScale.IdleReplicas),
        ];
        return settings.Where(setting => setting.Value is not null).Select(setting => autoScale.Origin.Argument(setting.Argument));
    }

    private static Finding Removed(Place setting) => WithoutEvents.At(setting, setting.Argument!) with
    {
        Remedy = new Remedy($"Remove {setting.Argument}", RemedyEdit.RemoveArgument(setting)),
    };
}
