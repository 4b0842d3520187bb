using ManifestGen.Grammar;
using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN153: names of namespaces and labels as the API accepts them.</summary>
internal sealed class PeerLabelRule : IServiceRule
{

    private static readonly Rule Invalid = new(
        "MGEN153",
        "The namespace or label of the network rule is not valid",
        "The network rule is not valid, because '{0}' {1}",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
        service.Network.AllowIngress.Concat(service.Network.AllowEgress).SelectMany(FindingsOf);

    private static IEnumerable<Finding> FindingsOf(NetworkRuleModel rule)
    {
        if (rule.Namespace is { } name && !KubernetesNames.IsLabel(name))
        {
            var place = rule.Origin.Argument(nameof(rule.Namespace));
            yield return Invalid.At(
                place,
                Characters.OnOneLine(name),
                "is not a valid namespace: use at most 63 lowercase letters, digits and '-', starting and ending with a letter or digit") with
            {
                Remedy = Remedy.Write(place, KebabCase.Of(name, KubernetesNames.MaxLabelLength)),
            };
        }

        var keyOfName = rule.Namespace is null ? Array.Empty<string>() : new[] { "kubernetes.io/metadata.name" };
        foreach (var finding in LabelFindings(rule.Origin.Elements(nameof(rule.NamespaceLabels), rule.NamespaceLabels), keyOfName)
            .Concat(LabelFindings(rule.Origin.Elements(nameof(rule.PodLabels), rule.PodLabels), [])))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> LabelFindings(IEnumerable<(Place, string)> labels, string[] taken)
    {
        var keys = new HashSet<string>(taken, StringComparer.Ordinal);
        foreach (var (place, label) in labels)
        {
            var separator = label.IndexOf('=');
            if (separator < 0 || !LabelSyntax.IsKey(label.Substring(0, separator)) || !LabelSyntax.IsValue(label.Substring(separator + 1)))
            {
                yield return Invalid.At(place, Characters.OnOneLine(label), "is not a valid label: use 'key=value', each with at most 63 letters, digits, '-', '_' and '.'") with
                {
                    Remedy = Remedy.Write(place, LabelSyntax.MendedPair(label)),
                };
            }
            else if (!keys.Add(label.Substring(0, separator)))
            {
                yield return Invalid.At(place, label, "repeats the key of another label: remove one of the two");
            }
        }
    }
}
