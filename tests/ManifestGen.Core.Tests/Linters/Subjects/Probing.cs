using static ManifestGen.Core.Tests.Linters.Subject;

namespace ManifestGen.Core.Tests.Linters.Subjects;

/// <summary>Ports, and who asks at them whether the service is well.</summary>
internal static class Probing
{
    public static Subject Readiness { get; } = Reported(32, "no readiness probe", "MGEN407").Proven().But("what has no TCP port gets no requests");

    public static Subject Liveness { get; } = Reported(33, "no liveness probe", "MGEN414", "MGEN407").Proven().But("what has no TCP port may have nothing to be asked by");

    public static Subject Identical { get; } = Reported(34, "liveness and readiness that ask the same", "MGEN406").Proven()
        .But("of a server of which only the port is known, both can only try that, and liveness does so for longer");

    public static Subject ProbePort { get; } = Impossible(35, "a probe at a port that is not open", "MGEN401", "MGEN402");

    public static Subject PortNames { get; } = Impossible(36, "a port whose name is invalid or taken", "MGEN102", "MGEN103", "MGEN104");

    public static Subject UndeclaredPort { get; } = NotApplicable(36, "a port that is open without need", "only ports that `[Port]` declares are open");

    public static Subject PrivilegedPort { get; } = Impossible(37, "a port below 1024", "MGEN105", "MGEN109").But("root, or a sysctl, may have it");

    public static Subject Ssh { get; } = Impossible(38, "the port of SSH", "MGEN109").But("of a foreign image, which is run for it, it is [MGEN105](../rules/MGEN105.md)");

    public static Subject PortRange { get; } = Impossible(39, "a port that is not between 1 and 65535", "MGEN101");

    public static Subject HealthCheck { get; } = Reported(40, "no health check", "MGEN407", "MGEN413").Proven().But("what has no TCP port may have nothing to be asked by");

    public static Subject HealthCheckOfImage { get; } = NotApplicable(
        40, "no HEALTHCHECK in the Dockerfile", "Kubernetes ignores it, and Compose and Swarm get one from the probe");

    public static Subject Startup { get; } = Reported(41, "a liveness probe without a startup probe", "MGEN415");
}
