using ManifestGen.Model;

namespace ManifestGen.Settings;

/// <inheritdoc cref="SettingTable"/>
/// <typeparam name="T">What the attribute is read into.</typeparam>
internal sealed class SettingTableOf<T>(Type attribute, Func<T, Origin> originOf, SettingOf<T>[] rows) : SettingTable
    where T : class
{
    public Func<ServiceModel, T?>? One { private get; init; }

    public Func<SettingContext, IEnumerable<T>?>? Each { private get; init; }

    public override Type Attribute => attribute;

    public override IReadOnlyList<Setting> Rows => rows;

    public override void Check(SettingContext context, ref List<BrokenLimit>? broken)
    {
        if (One is not null)
        {
            if (One(context.Service) is { } only)
            {
                Check(only, context, ref broken);
            }

            return;
        }

        foreach (var declared in Each!(context) ?? [])
        {
            Check(declared, context, ref broken);
        }
    }

    private void Check(T declared, SettingContext context, ref List<BrokenLimit>? broken)
    {
        foreach (var row in rows)
        {
            // Of an attribute that does not fit at all, no more is to be said.
            if (row.Limits.Length > 0 && row.ValueOf(declared) is { } value && !Check(declared, row, value, context, ref broken) && (row.Property is null || row.IsDecisive))
            {
                return;
            }
        }
    }

    // Whether the row fits: of two reasons for which it does not, the first one is enough.
    private bool Check(T declared, SettingOf<T> row, object value, SettingContext context, ref List<BrokenLimit>? broken)
    {
        var fits = true;
        foreach (var limit in row.Limits)
        {
            if ((limit.IsFit && !fits) || limit.Condition?.Invoke(declared, context) == false)
            {
                continue;
            }

            var count = broken?.Count ?? 0;
            Check(limit, declared, row, value, context, ref broken);
            fits &= !(limit.IsFit || row.IsDecisive) || count == (broken?.Count ?? 0);
        }

        return fits;
    }

    private void Check(Limit limit, T declared, SettingOf<T> row, object value, SettingContext context, ref List<BrokenLimit>? broken)
    {
        var origin = originOf(declared);
        if (limit.IsOfElements && value is System.Collections.IEnumerable elements and not string)
        {
            var index = 0;
            foreach (var element in elements)
            {
                if (limit.IsBroken(element, declared, context))
                {
                    Add(origin.Element(row.Argument!, index), element, ref broken);
                }

                index++;
            }
        }
        else if (limit.IsBroken(value, declared, context))
        {
            Add(row.Argument is { } argument ? origin.Argument(argument) : origin, value, ref broken);
        }

        void Add(Place place, object of, ref List<BrokenLimit>? all)
        {
            var targets = (limit as TargetLimit)?.IgnoringIn(context) ?? ManifestTargets.None;
            // What several targets lack is said once.
            if (limit is TargetLimit && all is { Count: > 0 } && all[all.Count - 1] is { Limit: TargetLimit } last && last.Setting == row && last.Limit.Id == limit.Id && last.Place == place)
            {
                all[all.Count - 1] = last with { Targets = last.Targets | targets };
                return;
            }

            (all ??= []).Add(new(row, limit, place, declared, of, context) { Attribute = NameOf(attribute), Targets = targets });
        }
    }
}
