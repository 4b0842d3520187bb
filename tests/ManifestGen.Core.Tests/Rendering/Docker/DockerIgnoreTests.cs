using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
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
    public void Rules_of_the_user_hold_and_what_is_copied_is_there() => Snapshot.Match(Rendered.File(DockerModels.IgnoreRules, Name), "dockerignore");

    [Fact]
    public void Settings_for_development_are_left_out_unless_a_service_runs_in_development()
    {
        const string Pattern = "\n**/appsettings.Development.json\n";
        var application = DockerModels.AtRoot;
        var developing = application with { Services = EquatableArray.Of(application.Services[0] with { Env = EquatableArray.Of(TestModels.Env("ASPNETCORE_ENVIRONMENT", "Development")) }) };

        Assert.Contains(Pattern, Rendered.File(application, Name), StringComparison.Ordinal);
        Assert.DoesNotContain(Pattern, Rendered.File(developing, Name), StringComparison.Ordinal);
        Assert.DoesNotContain(Pattern, Rendered.File(application with { Project = application.Project with { HasDevelopmentSettings = true } }, Name), StringComparison.Ordinal);
        Assert.Contains(Pattern, Rendered.File(developing with { Project = application.Project with { HasDevelopmentSettings = false } }, Name), StringComparison.Ordinal);
    }

    [Fact]
    public void Outputs_in_a_folder_of_another_name_are_left_out() => Assert.Contains("\nartifacts\n", Rendered.File(DockerModels.OwnOutputFolder, Name), StringComparison.Ordinal);

    [Fact]
    public void Paths_with_odd_characters() => Snapshot.Match(Rendered.File(DockerModels.OddPaths, Name), "dockerignore");

    [Fact]
    public void Folders_named_like_outputs_are_kept() => Snapshot.Match(Rendered.File(DockerModels.NamedLikeOutputs, Name), "dockerignore");
}
