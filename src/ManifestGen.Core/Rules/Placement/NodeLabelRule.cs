using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN282 and MGEN283: the labels by which nodes are chosen.</summary>
internal sealed class NodeLabelRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN282",
        "The node label is not valid",
        "'{0}' is not a valid {1} of a node label: {2}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    private static readonly Rule Twice = new(
        "MGEN283",
        "The node label is selected twice",
        "The node label '{0}' is selected twice, and has one value only: keep one of them, or use [NodeAffinity] with NodeOperator.In",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Twice];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
    [
        .. service.Placement.NodeSelectors.SelectMany(selector => FindingsOf(selector.Origin, selector.Key, "value", [selector.Value])),
        .. Repeated(service.Placement.NodeSelectors),
        .. service.Placement.NodeAffinities.SelectMany(affinity => FindingsOf(affinity.Origin, affinity.Key, "values", ComparedLabels(affinity))),
    ];

    // The others compare with numbers, or with nothing.
    private static IEnumerable<string> ComparedLabels(NodeAffinityModel affinity) =>
        affinity.Operator is NodeOperator.In or NodeOperator.NotIn ? affinity.Values : [];

    private static IEnumerable<Finding> FindingsOf(Origin origin, string key, string argument, IEnumerable<string> values)
    {
        if (!LabelSyntax.IsKey(key))
        {
            var place = origin.Argument("key");
            yield return Invalid.At(place, Characters.OnOneLine(key), "key", LabelSyntax.KeyDescription) with { Remedy = Remedy.Write(place, LabelSyntax.MendedKey(key)) };
        }

        foreach (var value in values.Where(value => !LabelSyntax.IsValue(value)).Distinct())
        {
            var place = origin.Argument(argument);
            yield return Invalid.At(place, Characters.OnOneLine(value), "value", LabelSyntax.ValueDescription) with
            {
                Remedy = argument == "value" ? Remedy.Write(place, LabelSyntax.Mended(value)) : null,
            };
        }
    }

    private static IEnumerable<Finding> Repeated(IEnumerable<NodeSelectorModel> selectors)
    {
        var first = new Dictionary<string, NodeSelectorModel>(StringComparer.Ordinal);
        foreach (var selector in selectors)
        {
            if (!first.TryGetValue(selector.Key, out var earlier))
            {
                first.Add(selector.Key, selector);
                continue;
            }

            yield return Twice.At(selector.Origin, Characters.OnOneLine(selector.Key)) with
            {
                Remedy = selector.Value == earlier.Value ? new Remedy("Remove the second one", RemedyEdit.RemoveAttribute(selector.Origin)) : null,
            };
        }
    }
}
