using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rendering.Docker;

public class BuildImageTests
{
    [Theory]
    [InlineData("10.0", null, "10.0")]
    [InlineData("8.0", null, "8.0")]
    [InlineData("8.0", "alpine3.22", "8.0-alpine3.22")]
    [InlineData("6.0", null, "8.0")]
    [InlineData("7.0", "alpine", "8.0-alpine")]
    [InlineData("10.0", "alpine", "10.0-alpine")]
    [InlineData("10.0", "azurelinux3.0-distroless", "10.0")]
    public void Image_is_of_the_newest_framework_and_the_final_C_library(string framework, string? family, string tag) =>
        AssertTag(tag, Project with { FrameworkVersion = framework, ContainerFamily = family });

    [Theory]
    [InlineData("8.0", null, "10.0-noble-aot")]
    [InlineData("9.0", "alpine", "10.0-alpine-aot")]
    [InlineData("10.0", "azurelinux3.0-distroless", "10.0-azurelinux3.0-aot")]
    [InlineData("11.0", null, "11.0-noble-aot")]
    public void Native_program_is_linked_where_there_is_a_toolchain(string framework, string? family, string tag) =>
        AssertTag(tag, Project with { FrameworkVersion = framework, ContainerFamily = family, IsAot = true });

    [Theory]
    [InlineData("10.0.105", null, "10.0.105")]
    [InlineData("10.0.105", "patch", "10.0.105")]
    [InlineData("10.0.105", "latestPatch", "10.0.105")]
    [InlineData("10.0.105", "disable", "10.0.105")]
    [InlineData("10.0.105", "feature", "10.0")]
    [InlineData("10.0.105", "latestFeature", "10.0")]
    [InlineData("10.0.105", "LatestMinor", "10.0")]
    [InlineData("8.0.400", "latestMajor", "10.0")]
    [InlineData("11.0.100", "major", "11.0")]
    [InlineData("11.0.100-preview.3.26170.106", "latestMajor", "11.0.100-preview.3")]
    [InlineData("11.0.100-rc.1.26400.1", null, "11.0.100-rc.1")]
    [InlineData("11.0", null, "10.0")]
    [InlineData("10.0.100 AS x", null, "10.0")]
    public void Image_satisfies_global_json(string version, string? rollForward, string tag) =>
        AssertTag(tag, Project with { SdkPin = SdkPin.TryParse(version, rollForward) });

    [Fact]
    public void Alpine_of_an_exact_SDK_is_the_one_of_its_time() =>
        AssertTag("10.0.105-alpine", Project with { SdkPin = SdkPin.TryParse("10.0.105", null), ContainerFamily = "alpine3.24" });

    [Fact]
    public void Image_of_the_user_is_used_as_it_is() => Assert.Equal("acme/sdk:1", BuildImage.Of(Project with { SdkImage = "acme/sdk:1", IsAot = true }));

    private static ProjectModel Project => TestModels.Catalog.Project with { ContainerFamily = null, RuntimeIdentifiers = default };

    private static void AssertTag(string tag, ProjectModel project) => Assert.Equal("mcr.microsoft.com/dotnet/sdk:" + tag, BuildImage.Of(project));
}
