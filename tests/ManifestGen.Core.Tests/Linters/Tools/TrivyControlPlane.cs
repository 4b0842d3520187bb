using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class TrivyControlPlane
{
    public static Linter All { get; } = new("Trivy, control plane", "trivy-checks 2.2", 90,
    [
        // Some numbers in between are not used.
        new("KCV-0001 to KCV-0092", Cluster.ControlPlane) { Count = 89 },
        new("KCV-0093", Exposure.Snippets, "snippets that ingress-nginx allows"),
    ])
    {
        Home = "https://avd.aquasec.com/misconfig/kubernetes/",
    };
}
