using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Network;

/// <summary>MGEN150, MGEN157 and MGEN163: whether an opening of the NetworkPolicy has one peer, and does anything.</summary>
internal sealed class NetworkPeerRule : IServiceRule
{
    private static readonly Rule Contradiction = new(
        "MGEN150",
        "The peers of the network rule conflict",
        "{0} cannot be combined with {1}: declare one attribute for each",
        RuleSeverity.Error,
        Category.Network) { IsBlocking = true };

    private static readonly Rule Pointless = new(
        "MGEN157",
        "The network rule is redundant",
        "[{0}] without arguments already allows all connections, so this one has no effect: remove one of the two",
        RuleSeverity.Warning,
        Category.Network);

    private static readonly Rule OtherProject = new(
        "MGEN163",
        "The network rule targets pods of another project",
        "The NetworkPolicy expects the pods of '{0}', which {1} declares in another project, in this service's namespace: set Namespace if they run in another one",
        RuleSeverity.Info,
        Category.Network);

    public IReadOnlyList<Rule> Rules => [Contradiction, Pointless, OtherProject];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application) =>
    [
        .. Check(service.Network.AllowIngress, "AllowIngress", application.Project),
        .. Check(service.Network.AllowEgress, "AllowEgress", application.Project),
    ];

    private static IEnumerable<Finding> Check(EquatableArray<NetworkRuleModel> rules, string attribute, ProjectModel project)
    {
        foreach (var rule in rules)
        {
            if (project.Targets.HasFlag(ManifestTargets.Kubernetes)
                && rule is { Service: { IsInThisProject: false, Name: { } name }, Namespace: null, NamespaceLabels.Count: 0 })
            {
                yield return OtherProject.At(rule.Origin.Argument("service"), name, rule.Service.ClassName);
            }

            if (ContradictionOf(rule) is var (argument, other))
            {
                // Two rules let in what one of them would not, and a rule without the argument more than with it: which is meant, nobody can say.
                yield return Contradiction.At(rule.Origin.Argument(argument), argument, other);
            }
        }

        if (rules.FirstOrDefault(rule => rule.IsEverything) is { } everything)
        {
            foreach (var rule in rules.Where(rule => !ReferenceEquals(rule, everything)))
            {
                yield return Pointless.At(rule.Origin, attribute) with { Remedy = new Remedy("Remove this one", RemedyEdit.RemoveAttribute(rule.Origin)) };
            }
        }
    }

    private static (string Argument, string Other)? ContradictionOf(NetworkRuleModel rule) => rule switch
    {
        { Cidr: not null, HasSelector: true } => (nameof(rule.Cidr), "pods and namespaces"),
        { Except.Count: > 0, Cidr: null } => (nameof(rule.Except), "pods and namespaces, but only beside Cidr"),
        { Service: not null, PodLabels.Count: > 0 } => (nameof(rule.PodLabels), $"{Characters.OnOneLine(rule.Service.ClassName)}, which has its own"),
        _ => null,
    };
}
