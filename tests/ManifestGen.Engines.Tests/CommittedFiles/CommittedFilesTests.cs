using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.CommittedFiles;

/// <summary>The samples' committed manifests, read by the tools that users will read them with.</summary>
public sealed class CommittedFilesTests
{
    public static TheoryData<string> Dockerfiles => Samples.Files("Dockerfile");

    public static TheoryData<string> ComposeFiles => Samples.Files("compose.yaml");

    public static TheoryData<string> StackFiles => Samples.Files("stack.yaml");

    [RequiresCommandTheory(Tools.Engine)]
    [MemberData(nameof(Dockerfiles))]
    public void BuildKit_has_nothing_to_warn_of_in_the_Dockerfile(string path) =>
        Docker.Ask("build", "--check", "--file", Samples.FullPath(path), Repository.Root);

    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(ComposeFiles))]
    public void Compose_reads_the_Compose_file(string path) => Docker.Ask("compose", "--file", Samples.FullPath(path), "config", "--quiet");

    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(StackFiles))]
    public void Swarm_reads_the_stack_file(string path) => Docker.Ask("stack", "config", "--compose-file", Samples.FullPath(path));

    [RequiresCommandTheory(Tools.DockerfileLinter)]
    [MemberData(nameof(Dockerfiles))]
    public void The_Dockerfile_linter_finds_nothing(string path) =>
        Assert.Equal("", CommandLine.Run("dockerfile-utils", "lint", Samples.FullPath(path)).MustSucceed().Output);

    /// <summary>The rule that is off asks to choose between <c>build</c> and <c>image</c>: with both, what is built is what is pushed.</summary>
    [RequiresCommandTheory(Tools.ComposeLinter)]
    [MemberData(nameof(ComposeFiles))]
    public void The_Compose_linter_finds_no_error(string path) =>
        CommandLine.Run("dclint", Samples.FullPath(path), "--quiet", "--disable-rule", "no-build-and-image").MustSucceed();
}
