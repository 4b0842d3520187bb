using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>What is decided by who runs the cluster or the machine, and not by a service.</summary>
internal static class Cluster
{
    public static Subject ControlPlane { get; } = NotApplicable(79, "the configuration of the control plane and the nodes", "no service writes it");

    public static Subject KnownVulnerability { get; } = NotApplicable(79, "a version with a known vulnerability", "a program of the cluster, not of a service");

    public static Subject Admission { get; } = NotApplicable(79, "what the cluster admits", "set for the cluster; `[KubernetesNamespace]` sets the Pod Security level");

    public static Subject OtherPrograms { get; } = NotApplicable(79, "a specific program in the cluster", "only declared programs run, and ManifestGen adds none");

    public static Subject Cloud { get; } = NotApplicable(79, "a setting of a managed cluster", "set with the cloud's own tools");

    public static Subject Engine { get; } = NotApplicable(79, "how the engine of the machine is run", "set on the machine");
}
