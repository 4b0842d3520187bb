using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class CheckovDockerfile
{
    public static Linter All { get; } = new("checkov, Dockerfile", "3.3", 28,
    [
        new("CKV_DOCKER_1", Probing.Ssh),
        new("CKV_DOCKER_2", Probing.HealthCheckOfImage),
        new("CKV_DOCKER_3", Privileges.Root, "an image without a user"),
        new("CKV_DOCKER_4", Dockerfiles.Copying, "ADD where COPY does"),
        new("CKV_DOCKER_5", Dockerfiles.Programs, "an update without an installation"),
        new("CKV_DOCKER_6", Dockerfiles.Maintainer),
        new("CKV_DOCKER_7", Images.BaseNoTag),
        new("CKV_DOCKER_8", Privileges.Root, "an image whose user is root"),
        new("CKV_DOCKER_9", Dockerfiles.Programs, "apt in a script"),
        new("CKV_DOCKER_10", Dockerfiles.WorkingFolder, "WORKDIR that is not absolute"),
        new("CKV_DOCKER_11", Dockerfiles.Stages, "two stages of one name"),
        new("CKV2_DOCKER_1", Dockerfiles.Programs, "sudo"),
        new("CKV2_DOCKER_2", Dockerfiles.Programs, "curl that trusts any server"),
        new("CKV2_DOCKER_3", Dockerfiles.Programs, "wget that trusts any server"),
        new("CKV2_DOCKER_4", Dockerfiles.Programs, "pip that trusts a certain server"),
        new("CKV2_DOCKER_5", Dockerfiles.Variables, "a variable by which Python trusts any server"),
        new("CKV2_DOCKER_6", Dockerfiles.Variables, "a variable by which Node trusts any server"),
        new("CKV2_DOCKER_7", Dockerfiles.Programs, "apk without signatures"),
        new("CKV2_DOCKER_8", Dockerfiles.Programs, "apt-get without signatures"),
        new("CKV2_DOCKER_9", Dockerfiles.Programs, "yum or dnf without signatures"),
        new("CKV2_DOCKER_10", Dockerfiles.Programs, "rpm without signatures"),
        new("CKV2_DOCKER_11", Dockerfiles.Programs, "apt-get that forces what it is told"),
        new("CKV2_DOCKER_12", Dockerfiles.Variables, "a variable by which npm trusts any server"),
        new("CKV2_DOCKER_13", Dockerfiles.Programs, "npm or yarn that trusts any server"),
        new("CKV2_DOCKER_14", Dockerfiles.Variables, "a variable by which git trusts any server"),
        new("CKV2_DOCKER_15", Dockerfiles.Programs, "yum or dnf that trusts any server"),
        new("CKV2_DOCKER_16", Dockerfiles.Variables, "a variable by which pip trusts a certain server"),
        new("CKV2_DOCKER_17", Dockerfiles.Programs, "chpasswd"),
    ])
    {
        Home = "https://www.checkov.io/5.Policy%20Index/dockerfile.html",
    };
}
