using ManifestGen.Model;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>All that is mechanical: what does not keep to the rows of <see cref="SettingTables"/>.</summary>
internal sealed class SettingsRule : IContainerRule
{
    private static readonly Dictionary<string, RowRule> ById = RowRules.All.ToDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);

    public IReadOnlyList<Rule> Rules { get; } = RowRules.All.Where(rule => !rule.IsListedElsewhere).Select(rule => rule.Rule).ToArray();

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var context = new SettingContext(service, application);
        List<BrokenLimit>? broken = null;
        foreach (var table in SettingTables.All)
        {
            if (table.IsOfContainers || service.Container is null)
            {
                table.Check(context, ref broken);
            }
        }

        return broken is null ? [] : FindingsOf(broken);
    }

    private static IEnumerable<Finding> FindingsOf(List<BrokenLimit> all)
    {
        foreach (var same in all.GroupBy(broken => (broken.Limit.Id, broken.Place.Origin)))
        {
            var rule = ById[same.Key.Id];
            var dropped = same.Where(broken => broken.Limit is TargetLimit).ToArray();
            // Not by value: what is broken holds the whole application, which nothing must hash here.
            foreach (var broken in same.Where(broken => rule.ArgumentsOfAll is null || broken.Limit is not TargetLimit))
            {
                yield return rule.Rule.At(broken.Place, rule.ArgumentsOf(broken)) with { Remedy = rule.RemedyOf(broken) };
            }

            foreach (var arguments in rule.ArgumentsOfAll is not null && dropped.Length > 0 ? rule.ArgumentsOfAll(new(dropped)) : [])
            {
                yield return rule.Rule.At(same.Key.Origin, arguments);
            }
        }
    }
}
