using ManifestGen.Model;

namespace ManifestGen.Rules.Security;

/// <summary>MGEN813: what the engines of Compose and Swarm do not know of <c>[Security]</c>.</summary>
internal sealed class SecurityWithoutKubernetesRule : IServiceRule
{
    private static readonly Rule NoEffect = new(
        "MGEN813",
        "The security setting has no effect in Compose or Swarm",
        "{0}, so these settings apply to the other targets only",
        RuleSeverity.Info,
        Category.Security);

    public IReadOnlyList<Rule> Rules => [NoEffect];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var security = service.Security.Container;
        var targets = application.Project.Targets;
        var parts = new[]
        {
            targets.HasFlag(ManifestTargets.Compose) ? Part("Compose", UnknownToCompose(security)) : null,
            targets.HasFlag(ManifestTargets.Swarm) ? Part("Swarm", UnknownToSwarm(security)) : null,
        }.OfType<string>().ToArray();
        if (parts.Length > 0)
        {
            yield return NoEffect.At(security.Origin, string.Join(", and ", parts));
        }
    }

    private static string? Part(string target, IEnumerable<string?> settings)
    {
        var names = settings.OfType<string>().ToArray();
        return names.Length == 0 ? null : $"{target} has no {string.Join(", ", names)}";
    }

    private static IEnumerable<string?> UnknownToCompose(ContainerSecurityModel security) =>
    [
        security.FsGroup is null ? null : "FsGroup",
        security.SeccompProfile is null ? null : "SeccompProfile",
    ];

    private static IEnumerable<string?> UnknownToSwarm(ContainerSecurityModel security) =>
    [
        security.FsGroup is null ? null : "FsGroup",
        security.SupplementalGroups.Count == 0 ? null : "SupplementalGroups",
        security.AllowPrivilegeEscalation == true ? "AllowPrivilegeEscalation" : null,
        security.IsPrivileged ? "Privileged" : null,
        security.Seccomp is null or SecurityProfile.RuntimeDefault ? null : "Seccomp",
        security.SeccompProfile is null ? null : "SeccompProfile",
        security.AppArmor is null or SecurityProfile.RuntimeDefault ? null : "AppArmor",
        security.AppArmorProfile is null ? null : "AppArmorProfile",
        security.SELinuxLevel is null ? null : "SELinuxLevel",
        security.SELinuxType is null ? null : "SELinuxType",
    ];
}
