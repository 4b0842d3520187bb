using System.Globalization;
using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Placement;

/// <summary>MGEN284: each operator takes its number of values.</summary>
internal sealed class NodeAffinityRule : IServiceRule
{
    private static readonly Rule Unfit = new(
        "MGEN284",
        "The node affinity values do not match the operator",
        "The values do not fit NodeOperator.{0}, which takes {1}: {2}",
        RuleSeverity.Error,
        Category.Placement) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Unfit];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Placement.NodeAffinities.Select(FindingOf).OfType<Finding>();

    private static Finding? FindingOf(NodeAffinityModel affinity) => affinity.Operator switch
    {
        NodeOperator.In or NodeOperator.NotIn => affinity.Values.Count > 0 ? null : At(affinity, "one or more values", "add them after it"),
        NodeOperator.Exists or NodeOperator.DoesNotExist => affinity.Values.Count == 0
            ? null
            : At(affinity, "no value", "remove the values, or use NodeOperator.In or NotIn") with { Remedy = Comparing(affinity) },
        NodeOperator.Gt or NodeOperator.Lt => IsOneInteger(affinity.Values)
            ? null
            : At(affinity, "one integer", $"write it as a string such as \"4\" instead of '{Characters.OnOneLine(string.Join(", ", affinity.Values))}'"),
        _ => Unfit.At(affinity.Origin.Argument("operator"), ((int)affinity.Operator).ToText(), "nothing, because it does not exist", "use a member of NodeOperator"),
    };

    private static bool IsOneInteger(EquatableArray<string> values) =>
        values.Count == 1 && long.TryParse(values[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) && values[0].Trim() == values[0];

    // Without the values, any node with such a label would do.
    private static Remedy? Comparing(NodeAffinityModel affinity)
    {
        var comparing = affinity.Operator == NodeOperator.Exists ? nameof(NodeOperator.In) : nameof(NodeOperator.NotIn);
        return affinity.Values.All(LabelSyntax.IsValue)
            ? new($"Use NodeOperator.{comparing}", RemedyEdit.SetArgument(affinity.Origin.Argument("operator"), $"NodeOperator.{comparing}"))
            : null;
    }

    private static Finding At(NodeAffinityModel affinity, string taken, string remedy) =>
        Unfit.At(affinity.Values.Count == 0 ? affinity.Origin : affinity.Origin.Argument("values"), affinity.Operator.ToString(), taken, remedy);
}
