using ManifestGen.Model;
using ManifestGen.Rules.Exposure;
using ManifestGen.Settings;

namespace ManifestGen.Rules.Mechanical;

/// <summary>MGEN115 to MGEN117, MGEN129, MGEN133 and MGEN139, and of MGEN118 and MGEN137 what is mechanical: Services, ingresses, routes and certificates.</summary>
internal static class ExposureLimits
{
    public static RowRule[] All { get; } =
    [
        new(
            new(
                "MGEN115",
                "The setting does not match the Service type",
                "{0} has no effect on a Service of type {1}, {2}: remove it, or set Type = ServiceType.{3}",
                RuleSeverity.Error,
                Category.Exposure) { IsBlocking = true },
            broken => [broken.Name, ((KubernetesServiceModel)broken.Declared).EffectiveType.ToString(), ReasonOf(broken.Name), NeededBy(broken.Name).ToString()]),
        new(
            new(
                "MGEN116",
                "The Service, route, or gateway setting is out of range",
                "{0} = {1} is out of range: use {2}",
                RuleSeverity.Error,
                Category.Exposure) { IsBlocking = true },
            Phrases.NameNumberRange),
        new(
            new(
                "MGEN117",
                "The setting has no effect on a headless Service",
                "{0} has no effect, because clients of a headless Service connect to the pods directly: remove it, or remove Headless",
                RuleSeverity.Error,
                Category.Exposure),
            broken => [broken.Name]),
        new(LoadBalancerRule.Invalid, broken => [broken.Name, broken.Text(), "a name such as service.k8s.aws/nlb"]) { RemedyOf = RowRule.None, IsListedElsewhere = true },
        new(
            new(
                "MGEN129",
                "The secret, class, gateway, or issuer name is not valid",
                "'{0}' is not a valid name for {1}: use lowercase letters, digits, '-'{2}, starting and ending with a letter or digit",
                RuleSeverity.Error,
                Category.Exposure) { IsBlocking = true },
            broken => [broken.Text(), ((SyntaxLimit)broken.Limit).Syntax.Description, ((SyntaxLimit)broken.Limit).Syntax.Advice]) { RemedyOf = RowRule.Mended },
        new(
            new(
                "MGEN133",
                "The networking enum value is not defined",
                "{0} = {1} is not a member of {2}: use one of its names",
                RuleSeverity.Error,
                Category.Exposure) { IsBlocking = true },
            Phrases.NameNumberEnum),
        new(CertificateIssuerRule.Incomplete, broken => [$"an issuer of the kind {((CertificateIssuerModel)broken.Declared).Kind} does not use {broken.Name}: remove it"])
        {
            IsListedElsewhere = true,
        },
        new(
            new(
                "MGEN139",
                "Ingresses, routes, certificates, and Services apply to Kubernetes only",
                "{0} applies to Kubernetes only: in {1}, published ports take its place",
                RuleSeverity.Info,
                Category.Exposure),
            Phrases.NameTargets),
    ];

    private static string ReasonOf(string setting) => setting switch
    {
        nameof(KubernetesServiceAttribute.Headless) => "which needs a cluster IP address",
        nameof(KubernetesServiceAttribute.ExternalTrafficPolicy) => "which is not reachable from outside",
        _ => "which has no load balancer",
    };

    private static ServiceType NeededBy(string setting) => setting == nameof(KubernetesServiceAttribute.Headless) ? ServiceType.ClusterIP : ServiceType.LoadBalancer;
}
