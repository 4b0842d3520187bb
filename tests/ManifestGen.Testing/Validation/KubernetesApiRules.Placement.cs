using System.Text.RegularExpressions;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

public static partial class KubernetesApiRules
{
    /// <summary>What says where a pod may run.</summary>
    private static IEnumerable<string> OfPlacement(V1PodSpec pod)
    {
        var node = pod.Affinity?.NodeAffinity;
        var near = pod.Affinity?.PodAffinity;
        var away = pod.Affinity?.PodAntiAffinity;
        return
        [
            .. Offending("node selector", pod.NodeSelector, label => LabelKey().IsMatch(label.Key) && LabelValue().IsMatch(label.Value)),
            .. Offending("toleration", pod.Tolerations, IsToleration),
            .. Offending("spread", pod.TopologySpreadConstraints, spread => spread.MaxSkew >= 1 && LabelKey().IsMatch(spread.TopologyKey)),
            .. Repeated("spread", pod.TopologySpreadConstraints?.Select(spread => $"{spread.TopologyKey} {spread.WhenUnsatisfiable}")),
            .. Offending("node term", node?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms, term => term.MatchExpressions.All(IsRequirement)),
            .. Offending("node wish", node?.PreferredDuringSchedulingIgnoredDuringExecution, wish => IsWeight(wish.Weight) && wish.Preference.MatchExpressions.All(IsRequirement)),
            .. Offending("pod wish", near?.PreferredDuringSchedulingIgnoredDuringExecution, wish => IsWeight(wish.Weight) && IsTerm(wish.PodAffinityTerm)),
            .. Offending("pod wish", away?.PreferredDuringSchedulingIgnoredDuringExecution, wish => IsWeight(wish.Weight) && IsTerm(wish.PodAffinityTerm)),
            .. Offending("pod term", near?.RequiredDuringSchedulingIgnoredDuringExecution, IsTerm),
            .. Offending("pod term", away?.RequiredDuringSchedulingIgnoredDuringExecution, IsTerm),
            .. Offending("name of a priority class or scheduler", new[] { pod.PriorityClassName, pod.SchedulerName }.OfType<string>(), name => Subdomain().IsMatch(name)),
        ];
    }

    private static bool IsWeight(int weight) => weight is >= 1 and <= 100;

    private static bool IsTerm(V1PodAffinityTerm term) =>
        LabelKey().IsMatch(term.TopologyKey) && term.LabelSelector.MatchLabels.All(label => LabelValue().IsMatch(label.Value));

    private static bool IsToleration(V1Toleration toleration) =>
        (toleration.Key is null || LabelKey().IsMatch(toleration.Key))
        && (toleration.Value is null || (toleration is { OperatorProperty: "Equal", Key: not null } && LabelValue().IsMatch(toleration.Value)))
        && (toleration.Key is not null || toleration.OperatorProperty == "Exists")
        && (toleration.TolerationSeconds is null || toleration.Effect == "NoExecute")
        && toleration.Effect is null or "NoSchedule" or "PreferNoSchedule" or "NoExecute";

    private static bool IsRequirement(V1NodeSelectorRequirement requirement) =>
        LabelKey().IsMatch(requirement.Key)
        && requirement.OperatorProperty switch
        {
            "In" or "NotIn" => requirement.Values.Count > 0 && requirement.Values.All(value => LabelValue().IsMatch(value)),
            "Exists" or "DoesNotExist" => requirement.Values is null,
            "Gt" or "Lt" => requirement.Values.Count == 1 && long.TryParse(requirement.Values[0], out _),
            _ => false,
        };

    [GeneratedRegex(@"\A([a-z0-9]([-a-z0-9.]*[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex LabelKey();

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();
}
