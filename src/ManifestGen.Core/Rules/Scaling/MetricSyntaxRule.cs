using System.Text.RegularExpressions;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Scaling;

/// <summary>MGEN214, MGEN215 and MGEN216: names, amounts and labels of measures, as the API server accepts them. Arguments that do not fit are MGEN219's.</summary>
internal sealed class MetricSyntaxRule : IServiceRule
{
    /// <summary>A segment of a path, since the autoscaler asks for the metric by one.</summary>
    private static readonly Regex Segment = new(@"\A(?!\.{1,2}\z)[!-~-[/%]]+\z", RegexOptions.CultureInvariant);

    private static readonly Rule InvalidName = new(
        "MGEN214",
        "The metric name is missing or not valid",
        "ScaleMetric.{0} {1}: use a metric name without spaces, '/' and '%' as the second argument",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule InvalidAmount = new(
        "MGEN215",
        "The metric target is not a valid quantity",
        "{0} '{1}' is not a positive quantity: use a number such as '100' or '500m', or bytes such as '200Mi'",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    private static readonly Rule InvalidSelector = new(
        "MGEN216",
        "The metric selector is not valid",
        "The metric selector is not valid, because '{0}' {1}",
        RuleSeverity.Error,
        Category.Scaling) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [InvalidName, InvalidAmount, InvalidSelector];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) => service.Scaling.Metrics.SelectMany(metric =>
        metric.IsNamed ? [.. NameOf(metric), .. AmountsOf(metric), .. SelectorOf(metric)] : AmountsOf(metric));

    /// <summary>Whether it can be a part of a path of the API.</summary>
    public static bool IsSegment(string text) => Segment.IsMatch(text);

    private static IEnumerable<Finding> NameOf(ScaleMetricModel metric)
    {
        if (string.IsNullOrEmpty(metric.Name))
        {
            yield return InvalidName.At(metric.Origin, metric.Metric.ToString(), "requires a name");
        }
        else if (!IsSegment(metric.Name!))
        {
            yield return InvalidName.At(metric.Origin.Argument("name"), metric.Metric.ToString(), $"cannot be named '{Characters.OnOneLine(metric.Name!)}'");
        }
    }

    private static IEnumerable<Finding> AmountsOf(ScaleMetricModel metric) =>
        from amount in new[] { (Name: nameof(metric.AverageValue), Text: metric.AverageValue), (Name: nameof(metric.Value), Text: metric.Value) }
        where amount.Text is not null && !(Quantity.TryParse(amount.Text, out var quantity) && quantity is { IsZero: false, IsNegative: false })
        select InvalidAmount.At(metric.Origin.Argument(amount.Name), amount.Name, Characters.OnOneLine(amount.Text!));

    // Of two values of one key, nobody knows which is meant.
    private static Remedy? RemedyOf(string text, Place place, ScaleMetricModel metric) =>
        metric.Selector.Count(other => other == text) > 1 ? Remedy.Remove(place)
        : LabelSyntax.MendedPair(text) is { } mended && mended != text ? Remedy.Write(place, mended)
        : null;

    private static IEnumerable<Finding> SelectorOf(ScaleMetricModel metric)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (place, text) in metric.Origin.Elements(nameof(metric.Selector), metric.Selector))
        {
            var label = ScaleParameterModel.Of(text);
            var problem = !label.IsPair ? "is not a label: use 'key=value'"
                : !LabelSyntax.IsKey(label.Key) ? $"has no valid key: {LabelSyntax.KeyDescription}"
                : !LabelSyntax.IsValue(label.Value) ? $"has no valid value: {LabelSyntax.ValueDescription}"
                : !keys.Add(label.Key) ? "repeats a key: keep one of them"
                : null;
            if (problem is not null)
            {
                yield return InvalidSelector.At(place, Characters.OnOneLine(text), problem) with { Remedy = RemedyOf(text, place, metric) };
            }
        }
    }
}
