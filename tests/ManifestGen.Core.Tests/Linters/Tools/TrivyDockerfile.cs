using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class TrivyDockerfile
{
    public static Linter All { get; } = new("Trivy, Dockerfile", "trivy-checks 2.2", 28,
    [
        new("DS-0001", Images.BaseNoTag),
        new("DS-0002", Privileges.Root, "an image whose user is root"),
        new("DS-0004", Probing.Ssh),
        new("DS-0005", Dockerfiles.Copying, "ADD where COPY does"),
        new("DS-0006", Dockerfiles.Copying, "COPY from its own stage"),
        new("DS-0007", Dockerfiles.EntryPoint, "several ENTRYPOINT"),
        new("DS-0008", Probing.PortRange),
        new("DS-0009", Dockerfiles.WorkingFolder, "WORKDIR that is not absolute"),
        new("DS-0010", Dockerfiles.Programs, "sudo"),
        new("DS-0011", Dockerfiles.Copying, "several files to a target without '/'"),
        new("DS-0012", Dockerfiles.Stages, "two stages of one name"),
        new("DS-0013", Dockerfiles.Programs, "cd in RUN"),
        new("DS-0014", Dockerfiles.Programs, "wget and curl"),
        new("DS-0015", Dockerfiles.Programs, "yum without a clean-up"),
        new("DS-0016", Dockerfiles.EntryPoint, "several CMD"),
        new("DS-0017", Dockerfiles.Programs, "an update without an installation"),
        new("DS-0019", Dockerfiles.Programs, "dnf without a clean-up"),
        new("DS-0020", Dockerfiles.Programs, "zypper without a clean-up"),
        new("DS-0021", Dockerfiles.Programs, "apt-get that asks questions"),
        new("DS-0022", Dockerfiles.Maintainer),
        new("DS-0023", Dockerfiles.EntryPoint, "several HEALTHCHECK"),
        new("DS-0024", Dockerfiles.Programs, "apt-get dist-upgrade"),
        new("DS-0025", Dockerfiles.Programs, "apk that leaves its cache"),
        new("DS-0026", Probing.HealthCheckOfImage),
        new("DS-0027", Dockerfiles.Programs, "microdnf without a clean-up"),
        new("DS-0029", Dockerfiles.Programs, "apt-get with recommended packages"),
        new("DS-0030", Dockerfiles.WorkingFolder, "WORKDIR in a folder of the system"),
        new("DS-0031", SubjectSettings.SecretInDockerfile),
    ])
    {
        Home = "https://avd.aquasec.com/misconfig/dockerfile/",
    };
}
