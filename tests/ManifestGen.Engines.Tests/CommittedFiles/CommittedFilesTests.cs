using ManifestGen.Engines.Tests.Infrastructure;

namespace ManifestGen.Engines.Tests.CommittedFiles;

/// <summary>The sample's committed manifests, read by the tools that users will read them with.</summary>
public sealed class CommittedFilesTests
{
    [EngineFact]
    public void BuildKit_has_nothing_to_warn_of_in_the_Dockerfile() =>
        Command.Docker("build", "--check", "--file", "samples/Catalog/Dockerfile", ".").OutputOfSuccess();

    [ToolFact(Tool.DockerClient)]
    public void Compose_reads_the_Compose_file() =>
        Command.Docker("compose", "--file", "samples/Catalog/compose.yaml", "config", "--quiet").OutputOfSuccess();

    [ToolFact(Tool.DockerClient)]
    public void Swarm_reads_the_stack_file() =>
        Command.Docker("stack", "config", "--compose-file", "samples/Catalog/stack.yaml").OutputOfSuccess();

    [ToolFact(Tool.Kubectl)]
    public void Kustomize_finds_every_object_of_the_folder()
    {
        var objects = Command.Run("kubectl", "kustomize", "samples/Catalog/k8s").OutputOfSuccess();

        Assert.Equal(
            ["Deployment", "HorizontalPodAutoscaler", "NetworkPolicy", "PodDisruptionBudget", "Service", "ServiceAccount"],
            objects.Split('\n').Where(line => line.StartsWith("kind: ", StringComparison.Ordinal)).Select(line => line["kind: ".Length..]).Order());
    }

    [ToolFact(Tool.NpmLinters)]
    public void The_Dockerfile_linter_finds_no_error()
    {
        var result = Command.Run(Path.Combine(Tools.NpmCommands, "dockerfile-utils"), "lint", Repository.Sample("Dockerfile"));

        Assert.Equal("", result.OutputOfSuccess());
    }

    /// <summary>The rule that is off asks to choose between <c>build</c> and <c>image</c>: with both, what is built is what is pushed.</summary>
    [ToolFact(Tool.NpmLinters)]
    public void The_Compose_linter_finds_no_error() =>
        Command.Run(Path.Combine(Tools.NpmCommands, "dclint"), Repository.Sample("compose.yaml"), "--quiet", "--disable-rule", "no-build-and-image").OutputOfSuccess();
}
