using ManifestGen.Core.Tests.Linters.Tools;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>The linters, in the order of the table.</summary>
internal static class AllLinters
{
    public static IReadOnlyList<Linter> All { get; } =
    [
        KubeLinter.All,
        KubeScore.All,
        Polaris.All,
        PolarisGateways.All,
        TrivyKubernetes.All,
        TrivyControlPlane.All,
        TrivyDockerfile.All,
        CheckovKubernetes.All,
        CheckovDockerfile.All,
        Kubescape.All,
        KubescapeBenchmarks.All,
        PodSecurityAdmission.All,
        Monokle.All,
        Hadolint.All,
        BuildKit.All,
        CisDocker.All,
        Dclint.All,
        Kics.All,
        OwnChecks.All,
    ];
}
