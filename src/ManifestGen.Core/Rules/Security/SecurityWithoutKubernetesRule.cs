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
        security.FsGroup is null ? null : nameof(SecurityAttribute.FsGroup),
        security.SeccompProfile is null ? null : nameof(SecurityAttribute.SeccompProfile),
    ];

    private static IEnumerable<string?> UnknownToSwarm(ContainerSecurityModel security) =>
    [
        security.FsGroup is null ? null : nameof(SecurityAttribute.FsGroup),
        security.SupplementalGroups.Count == 0 ? null : nameof(SecurityAttribute.SupplementalGroups),
        security.AllowPrivilegeEscalation == true ? nameof(SecurityAttribute.AllowPrivilegeEscalation) : null,
        security.IsPrivileged ? nameof(SecurityAttribute.Privileged) : null,
        security.Seccomp is null or SecurityProfile.RuntimeDefault ? null : nameof(SecurityAttribute.Seccomp),
        security.SeccompProfile is null ? null : nameof(SecurityAttribute.SeccompProfile),
        security.AppArmor is null or SecurityProfile.RuntimeDefault ? null : nameof(SecurityAttribute.AppArmor),
        security.AppArmorProfile is null ? null : nameof(SecurityAttribute.AppArmorProfile),
        security.SELinuxLevel is null ? null : nameof(SecurityAttribute.SELinuxLevel),
        security.SELinuxType is null ? null : nameof(SecurityAttribute.SELinuxType),
    ];
}
