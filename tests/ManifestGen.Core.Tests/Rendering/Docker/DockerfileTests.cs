using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Docker;

public class DockerfileTests
{
    [Fact]
    public void Project_at_the_root_of_the_context() => Match(DockerModels.AtRoot);

    [Fact]
    public void Project_with_references_in_a_monorepo() => Match(DockerModels.Monorepo);

    [Fact]
    public void Lock_file_without_runtime_identifiers() => Match(DockerModels.LockedRestore);

    [Fact]
    public void Lock_file_with_runtime_identifiers() => Match(DockerModels.LockedRestoreForArchitectures);

    [Fact]
    public void Worker_without_ports() => Match(DockerModels.Worker);

    [Fact]
    public void Several_target_frameworks() => Match(DockerModels.SeveralFrameworks);

    [Fact]
    public void Alpine() => Match(DockerModels.Alpine);

    [Fact]
    public void Self_contained() => Match(DockerModels.SelfContained);

    [Fact]
    public void Single_file_is_started_itself_on_the_runtime_of_the_image() => Match(DockerModels.SingleFile);

    [Fact]
    public void Single_file_that_unpacks_itself_is_told_where() => Match(DockerModels.Unpacking);

    [Fact]
    public void What_the_SDK_derives_from_files_is_said_to_restore_and_publish() => Match(DockerModels.DerivedProperties);

    [Fact]
    public void Label_of_the_version_that_the_project_states_does_not_follow_the_argument()
    {
        var project = DockerModels.AtRoot.Project with { Labels = EquatableArray.Of(new ImageLabel("org.opencontainers.image.version", "2.0 \"$beta\"")) };

        Assert.Contains("""org.opencontainers.image.version="2.0 \"\$beta\"" """.Trim(), Rendered.File(DockerModels.AtRoot with { Project = project }, "Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_that_runs_npm_has_Node() => Match(DockerModels.WithNode);

    [Fact]
    public void Build_that_runs_pnpm_and_tools_on_alpine_has_them() => Match(DockerModels.WithNodeAndToolsOnAlpine);

    [Fact]
    public void Version_that_git_would_make_is_given_to_the_tool_that_asks_git()
    {
        string Publish(string? tool) => Rendered.File(DockerModels.AtRoot with { Project = DockerModels.AtRoot.Project with { VersionTool = tool } }, "Dockerfile");

        Assert.Contains(" ${VERSION:+-p:Version=\"$VERSION\" -p:MinVerVersionOverride=\"$VERSION\"}\n", Publish("MinVer"), StringComparison.Ordinal);
        Assert.Contains(" ${VERSION:+-p:Version=\"$VERSION\" -p:DisableGitVersionTask=true}\n", Publish("GitVersion.MsBuild"), StringComparison.Ordinal);
        Assert.Contains(" ${VERSION:+-p:Version=\"$VERSION\"}\n", Publish(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Image_of_the_SDK_that_the_user_chose_is_taken_to_have_Node()
    {
        var project = DockerModels.WithNode.Project with { SdkImage = "registry.example.com/sdk-with-node:10.0" };

        Assert.DoesNotContain("AS node", Rendered.File(DockerModels.WithNode with { Project = project }, "Dockerfile"), StringComparison.Ordinal);
        Assert.Contains("FROM --platform=$BUILDPLATFORM registry.example.com/node:22 AS node\n", Rendered.File(DockerModels.WithNode with { Project = project with { NodeImage = "registry.example.com/node:22" } }, "Dockerfile"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beside_a_Dockerfile_of_the_user_no_ignore_file_takes_the_place_of_theirs()
    {
        var application = DockerModels.Monorepo with { Project = DockerModels.Monorepo.Project with { ForeignDockerfile = new("src/Catalog", "Dockerfile") } };
        var files = ManifestGen.Rendering.Manifests.Render(application).ToDictionary(file => file.Path, file => file.Text);

        Assert.DoesNotContain("Dockerfile.dockerignore", files.Keys);
        Assert.Contains("    build:\n      context: .\n      dockerfile: Dockerfile\n", files["compose.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Native_aot_of_net10() => Match(DockerModels.Aot10);

    [Fact]
    public void Native_aot_of_net8() => Match(DockerModels.Aot8);

    [Fact]
    public void Native_aot_of_net8_on_alpine() => Match(DockerModels.Aot8OnAlpine);

    [Fact]
    public void Native_aot_on_azure_linux() => Match(DockerModels.AotOnAzureLinux);

    [Fact]
    public void Composite() => Match(DockerModels.Composite);

    [Fact]
    public void Azure_linux() => Match(DockerModels.AzureLinux);

    [Fact]
    public void Private_feeds_and_packages_in_the_repository() => Match(DockerModels.PrivateFeeds);

    [Fact]
    public void Sdk_of_global_json() => Match(DockerModels.PinnedSdk);

    [Fact]
    public void Sdk_image_of_the_user() => Match(DockerModels.OwnSdkImage);

    [Fact]
    public void Labels_of_the_project() => Match(DockerModels.Labelled);

    [Fact]
    public void Base_image_of_the_user() => Match(DockerModels.OwnBaseImage);

    [Fact]
    public void Several_services_of_one_image() => Match(DockerModels.SeveralServices);

    [Fact]
    public void Paths_with_odd_characters() => Match(DockerModels.OddPaths);

    private static void Match(ApplicationModel application, [System.Runtime.CompilerServices.CallerMemberName] string method = "") =>
        Snapshot.Match(Rendered.File(application, "Dockerfile"), "Dockerfile", method: method);
}
