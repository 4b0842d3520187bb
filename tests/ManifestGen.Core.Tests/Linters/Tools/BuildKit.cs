using ManifestGen.Core.Tests.Linters.Subjects;

namespace ManifestGen.Core.Tests.Linters.Tools;

internal static class BuildKit
{
    public static Linter All { get; } = new("BuildKit's build checks", "dockerfile 1.26", 22,
    [
        new("ConsistentInstructionCasing", Dockerfiles.Stages, "instructions in capitals and in small letters"),
        new("CopyIgnoredFile", Dockerfiles.IgnoredFile),
        new("DuplicateStageName", Dockerfiles.Stages, "two stages of one name"),
        new("ExposeInvalidFormat", Dockerfiles.ExposedPort, "EXPOSE with an address or a port of the host"),
        new("ExposeProtoCasing", Dockerfiles.ExposedPort, "EXPOSE with a protocol in capitals"),
        new("FromAsCasing", Dockerfiles.Stages, "FROM and 'as' in different letters"),
        new("FromPlatformFlagConstDisallowed", Dockerfiles.Platforms),
        new("InvalidBaseImagePlatform", Dockerfiles.BasePlatform),
        new("InvalidDefaultArgInFrom", Dockerfiles.Variables, "FROM with an ARG that has no default"),
        new("InvalidDefinitionDescription", Dockerfiles.Description),
        new("JSONArgsRecommended", Dockerfiles.EntryPoint, "a program that a shell starts"),
        new("LegacyKeyValueFormat", Dockerfiles.Variables, "ENV without '='"),
        new("MaintainerDeprecated", Dockerfiles.Maintainer),
        new("MultipleInstructionsDisallowed", Dockerfiles.EntryPoint, "several CMD, ENTRYPOINT or HEALTHCHECK"),
        new("NoEmptyContinuation", Dockerfiles.Continuation),
        new("RedundantTargetPlatform", Dockerfiles.Platforms, "a platform in FROM that is the default"),
        new("ReservedStageName", Dockerfiles.Stages, "a stage with a reserved name"),
        new("SecretsUsedInArgOrEnv", SubjectSettings.SecretInDockerfile),
        new("StageNameCasing", Dockerfiles.Stages, "a stage in capitals"),
        new("UndefinedArgInFrom", Dockerfiles.Variables, "FROM with an ARG that is not there"),
        new("UndefinedVar", Dockerfiles.Variables),
        new("WorkdirRelativePath", Dockerfiles.WorkingFolder, "WORKDIR that is not absolute"),
    ])
    {
        Home = "https://docs.docker.com/reference/build-checks/",
    };
}
