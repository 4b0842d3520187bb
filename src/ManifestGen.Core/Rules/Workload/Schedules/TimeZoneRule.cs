using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Workload.Schedules;

/// <summary>
/// MGEN245 and MGEN246: Kubernetes knows time zones by their IANA names. Whether a cluster's list is as new as the name cannot be checked here.
/// </summary>
internal sealed class TimeZoneRule : IServiceRule
{
    private static readonly Regex Syntax = new(@"\A[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*\z", RegexOptions.CultureInvariant);

    private static readonly Rule Invalid = new(
        "MGEN245",
        "The time zone is not an IANA name",
        "'{0}' is not a valid time zone name, because {1}: use an IANA name such as Europe/Berlin or Etc/UTC",
        RuleSeverity.Error,
        Category.Workload) { IsBlocking = true };

    private static readonly Rule Unknown = new(
        "MGEN246",
        "The time zone is not in the IANA database",
        "The time zone '{0}' is not in the IANA database, and a cluster that does not know it rejects the CronJob: {1}",
        RuleSeverity.Error,
        Category.Workload);

    public IReadOnlyList<Rule> Rules => [Invalid, Unknown];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        if (service.Workload.Schedule is not { TimeZone: { } zone } schedule)
        {
            yield break;
        }

        var place = schedule.Origin.Argument(nameof(schedule.TimeZone));
        if (ProblemOf(zone) is { } problem)
        {
            yield return Invalid.At(place, Characters.OnOneLine(zone), problem) with
            {
                Remedy = zone.Trim().Length == 0 ? new Remedy("Remove TimeZone", RemedyEdit.RemoveArgument(place)) : Remedy.Write(place, MeantBy(zone)),
            };
        }
        else if (!TimeZones.Contains(zone))
        {
            var nearest = TimeZones.Nearest(zone);
            yield return Unknown.At(place, zone, nearest is null ? "check the name" : $"use '{nearest}'") with
            {
                Remedy = nearest is null ? null : new Remedy($"Use '{nearest}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(nearest))),
            };
        }
    }

    // That of the machine is another one on each, so nobody knows what it stands for.
    private static string? MeantBy(string zone) => string.Equals(zone.Trim(), "Local", StringComparison.OrdinalIgnoreCase) ? null : WindowsZones.IanaOf(zone) ?? TimeZones.Nearest(zone.Trim().Replace(' ', '_').Replace("_/_", "/"));

    private static string? ProblemOf(string zone) => zone switch
    {
        "" => "it is empty",
        _ when TimeZones.Contains(zone) => null,
        _ when string.Equals(zone, "Local", StringComparison.OrdinalIgnoreCase) => "it depends on the machine, and Kubernetes rejects it",
        _ when WindowsZones.IanaOf(zone) is not null || zone.EndsWith(" Time", StringComparison.OrdinalIgnoreCase) => "it is a Windows name",
        _ => Syntax.IsMatch(zone) ? null : "it does not consist of letters, digits, '_', '-', '+' and '/'",
    };
}
