using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Rules.Image;

/// <summary>What the properties of a project ask of its images.</summary>
public class ImageOfProjectTests
{
    private static ProjectModel Project => TestModels.Catalog.Project with { FrameworkVersion = "10.0", IsAspNetCore = true, ContainerFamily = null };

    [Theory]
    [InlineData("9.0.300", null, "builds net10.0")]
    [InlineData("9.0.300", "latestMinor", "builds net10.0")]
    public void Pinned_SDK_older_than_the_framework_blocks(string version, string? rollForward, string lack) =>
        AssertMessage("MGEN607", lack, Project with { SdkPin = SdkPin.TryParse(version, rollForward) });

    [Fact]
    public void Pinned_SDK_without_native_toolchain_blocks() =>
        AssertMessage("MGEN607", "native toolchain", Project with { FrameworkVersion = "8.0", IsAot = true, SdkPin = SdkPin.TryParse("8.0.400", null) });

    [Theory]
    [InlineData("10.0.100", null)]
    [InlineData("8.0.400", "latestMajor")]
    [InlineData("11.0.100", "disable")]
    public void SDK_that_builds_the_framework_is_fine(string version, string? rollForward) => AssertNone("MGEN607", Project with { SdkPin = SdkPin.TryParse(version, rollForward) });

    [Fact]
    public void SDK_image_of_the_user_is_trusted() => AssertNone("MGEN607", Project with { SdkPin = SdkPin.TryParse("8.0.400", null), SdkImage = "acme/sdk:8" });

    [Fact]
    public void Composite_image_without_the_framework_in_it_blocks()
    {
        var project = Project with { ContainerFamily = "noble-chiseled-composite" };

        AssertMessage("MGEN608", "use 'noble-chiseled'", project with { IsAspNetCore = false });
        AssertMessage("MGEN608", "use 'noble-chiseled'", project with { IsSelfContained = true });
        AssertNone("MGEN608", project);
    }

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-nanoserver-ltsc2025")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-windowsservercore-ltsc2022")]
    [InlineData("mcr.microsoft.com/windows/servercore:ltsc2022")]
    [InlineData("registry.example.com/base/NanoServer:1809")]
    public void Base_image_of_Windows_never_gets_a_Dockerfile_of_Linux(string image) => AssertMessage("MGEN616", "a Windows image", Project with { BaseImage = image });

    [Fact]
    public void Family_of_Windows_never_gets_a_Dockerfile_of_Linux() => AssertMessage("MGEN616", "a Windows image", Project with { ContainerFamily = "nanoserver-ltsc2025" });

    [Theory]
    [InlineData("win-x64")]
    [InlineData("win10-x64")]
    [InlineData("osx-arm64")]
    [InlineData("win-x64", "win-arm64")]
    [InlineData("browser-wasm")]
    public void Program_for_another_system_only_never_gets_a_Dockerfile_of_Linux(params string[] identifiers) =>
        AssertMessage("MGEN616", "built for " + identifiers[0], Project with { RuntimeIdentifiers = identifiers.ToEquatableArray() });

    [Theory]
    [InlineData("Windows")]
    [InlineData("android")]
    public void Framework_of_another_system_never_gets_a_Dockerfile_of_Linux(string platform) =>
        AssertMessage("MGEN616", $"for {platform.ToLowerInvariant()}", Project with { TargetPlatform = platform });

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("win-x64", "linux-musl-arm64")]
    [InlineData("debian.12-x64")]
    [InlineData("any")]
    [InlineData]
    public void Program_for_Linux_among_others_is_fine(params string[] identifiers) =>
        AssertNone("MGEN616", Project with { RuntimeIdentifiers = identifiers.ToEquatableArray(), BaseImage = "registry.example.com/windowsill/aspnet:10.0" });

    [Theory]
    [InlineData("alpine")]
    [InlineData("alpine3.23")]
    [InlineData("noble-chiseled-composite")]
    [InlineData("azurelinux3.0-distroless")]
    public void Image_without_cultures_is_reported(string family) => AssertMessage("MGEN609", $"use '{family}-extra'", Project with { ContainerFamily = family });

    [Theory]
    [InlineData("noble-chiseled")]
    [InlineData("noble")]
    [InlineData("alpine-extra")]
    [InlineData("noble-chiseled-composite-extra")]
    [InlineData("azurelinux3.0")]
    public void Image_with_cultures_is_fine(string family) => AssertNone("MGEN609", Project with { ContainerFamily = family });

    [Fact]
    public void Program_without_cultures_needs_none() => AssertNone("MGEN609", Project with { ContainerFamily = "alpine", IsInvariantGlobalization = true });

    [Theory]
    [InlineData("acme/base")]
    [InlineData("localhost:5000/base:latest")]
    public void Image_without_version_is_reported(string image)
    {
        AssertMessage("MGEN610", $"'{image}' in ManifestGenBaseImage", Project with { BaseImage = image });
        AssertMessage("MGEN610", $"'{image}' in ManifestGenSdkImage", Project with { SdkImage = image });
    }

    [Fact]
    public void Image_with_tag_or_digest_is_fine() =>
        AssertNone("MGEN610", Project with { BaseImage = "acme/base:1", SdkImage = "acme/sdk@sha256:" + new string('a', 64) });

    [Fact]
    public void Name_of_the_SDK_image_is_checked() => AssertMessage("MGEN605", "in ManifestGenSdkImage", Project with { SdkImage = "acme/sdk:1 AS evil" });

    [Theory]
    [InlineData("jammy-chiseled", "jammy")]
    [InlineData("bookworm-slim", "bookworm")]
    public void Native_program_on_an_older_distribution_blocks(string family, string distribution)
    {
        var project = Project with { IsAot = true, ContainerFamily = family };

        AssertMessage("MGEN611", $"is based on {distribution}", project);
        AssertNone("MGEN611", project with { SdkImage = "acme/sdk:jammy" });
        AssertNone("MGEN611", project with { IsAot = false });
        AssertNone("MGEN611", project with { ContainerFamily = "noble-chiseled" });
    }

    [Theory]
    [InlineData("Upper", "x", "lower-case")]
    [InlineData("a..b", "x", "lower-case")]
    [InlineData("a b", "x", "lower-case")]
    [InlineData("io.docker.x", "x", "Docker reserves")]
    [InlineData("a", " \n", "no value")]
    [InlineData("org.opencontainers.image.source", "git@github.com:a/b.git", "not an http")]
    [InlineData("org.opencontainers.image.url", "https://example.com/a b", "not an http")]
    public void Label_that_is_left_out_is_reported(string key, string value, string reason) => AssertMessage("MGEN612", reason, Project with { Labels = Of(key, value) });

    [Theory]
    [InlineData("com.acme.cost-center", "$X \"y\"")]
    [InlineData("org.opencontainers.image.source", "https://github.com/a/b")]
    public void Label_that_is_written_is_fine(string key, string value) => AssertNone("MGEN612", Project with { Labels = Of(key, value) });

    [Fact]
    public void Without_a_Dockerfile_nothing_is_asked_of_its_images() => Assert.DoesNotContain(
        Check(Project with
        {
            Targets = ManifestTargets.Kubernetes,
            SdkPin = SdkPin.TryParse("8.0.100", null),
            ContainerFamily = "jammy-composite",
            IsAot = true,
            SdkImage = null,
            Labels = Of("A", "b"),
        }),
        finding => finding.Rule.Id is "MGEN607" or "MGEN608" or "MGEN609" or "MGEN610" or "MGEN611" or "MGEN612");

    private static EquatableArray<ImageLabel> Of(string key, string value) => EquatableArray.Of(new ImageLabel(key, value));

    private static void AssertMessage(string id, string part, ProjectModel project)
    {
        var finding = Assert.Single(Check(project), finding => finding.Rule.Id == id);
        Assert.Contains(part, finding.Message, StringComparison.Ordinal);
        Assert.Equal(Origin.Class, finding.Place.Origin);
    }

    private static void AssertNone(string id, ProjectModel project) => Assert.DoesNotContain(Check(project), finding => finding.Rule.Id == id);

    private static IEnumerable<Finding> Check(ProjectModel project)
    {
        var application = TestModels.Catalog with { Project = project };
        return RuleCatalog.Check(application.Services[0], application);
    }
}
