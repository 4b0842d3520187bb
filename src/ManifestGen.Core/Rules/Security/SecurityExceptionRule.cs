using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN801, MGEN802, MGEN803 and MGEN804: what is weaker than the default, what it costs, and why it is so.</summary>
internal sealed class SecurityExceptionRule : IServiceRule
{
    private static readonly Rule WithoutReason = new(
        "MGEN801",
        "The weaker security setting has no reason",
        "With {0}, the pods {1}: explain it in Reason, or remove it",
        RuleSeverity.Error,
        Category.Security);

    private static readonly Rule ResultingLevel = new(
        "MGEN802",
        "The security setting is weaker than the default",
        "With {0}, the pods {1}",
        RuleSeverity.Info,
        Category.Security);

    private static readonly Rule Refused = new(
        "MGEN803",
        "The namespace rejects the pods",
        "With {0}, the pods {1}, and the namespace '{2}' admits the level '{3}' only: set Level = PodSecurityLevel.{4} in [KubernetesNamespace], or remove it",
        RuleSeverity.Error,
        Category.Security) { IsBlocking = true };

    private static readonly Rule ReasonForNothing = new(
        "MGEN804",
        "The reason has no effect",
        "Reason has no effect, because no setting here is weaker than the default: remove it",
        RuleSeverity.Error,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [WithoutReason, ResultingLevel, Refused, ReasonForNothing];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        var exceptions = SecurityException.Of(security).ToArray();
        if (exceptions.Length == 0)
        {
            var reason = security.Origin.Argument(nameof(SecurityAttribute.Reason));
            return security.Reason is null || IsMisspelt(security) ? [] : [ReasonForNothing.At(reason) with { Remedy = new Remedy("Remove the reason", RemedyEdit.RemoveArgument(reason)) }];
        }

        var isInKubernetes = application.Project.Targets.HasFlag(ManifestTargets.Kubernetes);
        return [(isInKubernetes ? Admitted(application.Project.Namespace, exceptions) : null) ?? Explained(security, exceptions, isInKubernetes)];
    }

    // What is not valid has a finding of its own, and may be what the reason is for.
    private static bool IsMisspelt(ContainerSecurityModel security) =>
        security.RunAsUser < 0
        || security.AddCapabilities.Any(added => added.Name is null)
        || security.Sysctls.Any(sysctl => !sysctl.IsValid)
        || new[] { security.Seccomp, security.AppArmor }.Any(profile => profile is { } value && !Enum.IsDefined(typeof(SecurityProfile), value));

    private static Finding Explained(ContainerSecurityModel security, SecurityException[] exceptions, bool isInKubernetes)
    {
        var rule = string.IsNullOrWhiteSpace(security.Reason) ? WithoutReason : ResultingLevel;
        return rule.At(exceptions[0].Place, SettingsOf(exceptions), ConsequenceOf(exceptions, isInKubernetes));
    }

    private static Finding? Admitted(NamespaceModel? @namespace, SecurityException[] exceptions)
    {
        var level = LevelOf(exceptions);
        return @namespace is { IsCreated: true } && @namespace.EffectiveLevel < level
            ? Refused.At(
                exceptions.First(exception => exception.Level == level).Place,
                SettingsOf(exceptions),
                ConsequenceOf(exceptions, isInKubernetes: true),
                Characters.OnOneLine(@namespace.Name),
                NameOf(@namespace.EffectiveLevel),
                level.ToString())
            : null;
    }

    private static PodSecurityLevel LevelOf(SecurityException[] exceptions) => exceptions.Max(exception => exception.Level);

    private static string NameOf(PodSecurityLevel level) => level.ToString().ToLowerInvariant();

    private static string SettingsOf(SecurityException[] exceptions) => Characters.OnOneLine(string.Join(" and ", exceptions.Select(exception => exception.Setting)));

    // Only Kubernetes has namespaces that refuse pods.
    private static string ConsequenceOf(SecurityException[] exceptions, bool isInKubernetes)
    {
        var controls = exceptions.Where(exception => isInKubernetes && exception.Level != PodSecurityLevel.Restricted).Select(exception => exception.Control).Distinct().ToArray();
        return controls.Length == 0
            ? $"are less hardened than by default ({string.Join(", ", exceptions.Select(exception => exception.Control))})"
            : $"need a namespace of the Pod Security level '{NameOf(LevelOf(exceptions))}' (restricted rejects: {string.Join(", ", controls)})";
    }
}
