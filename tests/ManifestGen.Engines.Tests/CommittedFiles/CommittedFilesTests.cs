using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.CommittedFiles;

/// <summary>The sample's committed manifests, read by the tools that users will read them with.</summary>
public sealed class CommittedFilesTests
{
    [RequiresCommandFact(Tools.Engine)]
    public void BuildKit_has_nothing_to_warn_of_in_the_Dockerfile() => Docker.Ask("build", "--check", "--file", Sample.Dockerfile, Repository.Root);

    [RequiresCommandFact(Tools.DockerClient)]
    public void Compose_reads_the_Compose_file() => Docker.Ask("compose", "--file", Sample.ComposeFile, "config", "--quiet");

    [RequiresCommandFact(Tools.DockerClient)]
    public void Swarm_reads_the_stack_file() => Docker.Ask("stack", "config", "--compose-file", Sample.StackFile);

    [RequiresCommandFact(Tools.Kubectl)]
    public void Kustomize_finds_every_object_of_the_folder()
    {
        var objects = CommandLine.Run("kubectl", "kustomize", Path.Combine(Sample.Folder, "k8s")).MustSucceed().Output;

        Assert.Equal(
            ["Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"],
            objects.Split('\n').Where(line => line.StartsWith("kind: ", StringComparison.Ordinal)).Select(line => line["kind: ".Length..]).Order());
    }

    [RequiresCommandFact(Tools.DockerfileLinter)]
    public void The_Dockerfile_linter_finds_nothing() => Assert.Equal("", CommandLine.Run("dockerfile-utils", "lint", Sample.Dockerfile).MustSucceed().Output);

    /// <summary>The rule that is off asks to choose between <c>build</c> and <c>image</c>: with both, what is built is what is pushed.</summary>
    [RequiresCommandFact(Tools.ComposeLinter)]
    public void The_Compose_linter_finds_no_error() =>
        CommandLine.Run("dclint", Sample.ComposeFile, "--quiet", "--disable-rule", "no-build-and-image").MustSucceed();
}
