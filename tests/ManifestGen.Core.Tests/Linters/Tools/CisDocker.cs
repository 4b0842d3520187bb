using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class CisDocker
{
    public static Linter All { get; } = new("CIS Docker benchmark, images and containers", "1.6", 44,
    [
        new("4.1", Privileges.Root, "an image whose user is root"),
        new("4.2", Images.Registry, "a base image that is not trusted"),
        new("4.3", Dockerfiles.Programs, "packages that are not needed"),
        new("4.4", Images.Vulnerabilities, "images that are not scanned and built anew"),
        new("4.5", Images.Signature, "an engine that takes images without a signature"),
        new("4.6", Probing.HealthCheckOfImage),
        new("4.7", Dockerfiles.Programs, "an update without an installation"),
        new("4.8", Privileges.Escalation, "programs of the image that run as their owner"),
        new("4.9", Dockerfiles.Copying, "ADD where COPY does"),
        new("4.10", SubjectSettings.SecretInDockerfile),
        new("4.11", Dockerfiles.Programs, "packages without signatures"),
        new("4.12", Images.Signature, "files of others without a signature"),
        new("5.1", Cluster.Engine, "an engine in a swarm without need"),
        new("5.2", Privileges.Confinement, "no AppArmor profile"),
        new("5.3", Privileges.Confinement, "no options of SELinux"),
        new("5.4", Privileges.KeptCapabilities),
        new("5.5", Privileges.Privileged),
        new("5.6", Privileges.HostPath, "a folder of the host's system"),
        new("5.7", Probing.Ssh),
        new("5.8", Probing.PrivilegedPort.But("a low port of the host is declared as `PublishedPort`")),
        new("5.9", Probing.UndeclaredPort),
        new("5.10", Privileges.HostNetwork),
        new("5.11", Amounts.MemoryLimit),
        new("5.12", Amounts.CpuLimit, "neither a share nor a limit of the processor"),
        new("5.13", Privileges.WritableRoot),
        new("5.14", ComposeFiles.Interface),
        new("5.15", ComposeFiles.RestartPolicy),
        new("5.16", Privileges.HostProcesses),
        new("5.17", Privileges.HostIpc),
        new("5.18", Privileges.Devices),
        new("5.19", Privileges.Ulimits),
        new("5.20", Privileges.Propagation),
        new("5.21", Privileges.HostNamespaces, "the host name of the host"),
        new("5.22", Privileges.Seccomp, "a seccomp profile that is turned off"),
        new("5.23", Cluster.Engine, "a privileged shell in a container"),
        new("5.24", Cluster.Engine, "a shell of root in a container"),
        new("5.25", ComposeFiles.Cgroup),
        new("5.26", Privileges.Escalation),
        new("5.27", Probing.HealthCheck),
        new("5.28", Cluster.Engine, "images that were pulled long ago"),
        new("5.29", Amounts.Processes),
        new("5.30", ComposeFiles.Bridge),
        new("5.31", Privileges.HostNamespaces, "the users of the host"),
        new("5.32", Privileges.EngineSocket),
    ])
    {
        Home = "https://www.cisecurity.org/benchmark/docker",
    };
}
