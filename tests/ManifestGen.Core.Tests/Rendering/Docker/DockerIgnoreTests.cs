using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

public class DockerIgnoreTests
{
    private const string Name = "Dockerfile.dockerignore";

    [Fact]
    public void Project_at_the_root_of_the_context() => Snapshot.Match(Rendered.File(DockerModels.AtRoot, Name), "dockerignore");

    [Fact]
    public void Project_with_references_in_a_monorepo() => Snapshot.Match(Rendered.File(DockerModels.Monorepo, Name), "dockerignore");

    [Fact]
    public void Outputs_in_a_folder_of_another_name_are_left_out() => Assert.Contains("\nartifacts\n", Rendered.File(DockerModels.OwnOutputFolder, Name), StringComparison.Ordinal);

    [Fact]
    public void Paths_with_odd_characters() => Snapshot.Match(Rendered.File(DockerModels.OddPaths, Name), "dockerignore");

    [Fact]
    public void Folders_named_like_outputs_are_kept() => Snapshot.Match(Rendered.File(DockerModels.NamedLikeOutputs, Name), "dockerignore");
}
