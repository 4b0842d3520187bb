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
