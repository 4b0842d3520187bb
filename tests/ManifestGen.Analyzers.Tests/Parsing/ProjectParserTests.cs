using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ProjectParserTests
{
    private static readonly CompilationFacts Program = new("Shop.Catalog", IsExecutable: true, StartupSupport: StartupSupport.Full);

    [Fact]
    public void Without_a_build_everything_has_its_default()
    {
        var expected = new ProjectModel
        {
            AssemblyName = "Shop.Catalog",
            ProjectPath = "Shop.Catalog.csproj",
            SourceFolders = EquatableArray.Of(""),
        };

        Assert.Equal(expected, Parse());
    }

    [Fact]
    public void Build_context_is_read()
    {
        var project = Parse(("_MgContext",
            "project=src/Catalog/Catalog.csproj|output=src/Catalog|up=../..|restore=Directory.Build.props|restore=a%7Cb%23c%3Bd%3D%25.props|source=src/Catalog|source=|file=version.json|ignore=artifacts"));

        Assert.Equal("src/Catalog/Catalog.csproj", project.ProjectPath);
        Assert.Equal(("src/Catalog", "../.."), (project.OutputPath, project.ContextFromOutput));
        Assert.Equal(["Directory.Build.props", "a|b#c;d=%.props"], project.RestoreInputs);
        Assert.Equal(["src/Catalog", ""], project.SourceFolders);
        Assert.Equal(["version.json"], project.SourceFiles);
        Assert.Equal(["artifacts"], project.BuildOutputs);
    }

    [Fact]
    public void What_restore_and_the_image_need_is_read()
    {
        var project = Parse(("_MgContext",
            "packages=eng/feed|locked=true|nugetsecret=true|nugetvariable=TOKEN|sdk=10.0.105|rollforward=latestFeature|label=a%3Db%3Dc|label=x"));

        Assert.Equal(["eng/feed"], project.PackageFolders);
        Assert.True(project is { IsLocked: true, NeedsNuGetSecret: true });
        Assert.Equal(["TOKEN"], project.NuGetVariables);
        Assert.Equal(("10.0.105", "latestFeature"), (project.SdkPin!.Version, project.SdkPin.RollForward));
        Assert.Equal([new ImageLabel("a", "b=c"), new("x", "")], project.Labels);
    }

    [Fact]
    public void SDK_image_is_read() => Assert.Equal("acme/sdk:1", Parse(("ManifestGenSdkImage", "acme/sdk:1")).SdkImage);

    [Theory]
    [InlineData("docker", ManifestTargets.Docker)]
    [InlineData("Compose|SWARM", ManifestTargets.Compose | ManifestTargets.Swarm)]
    [InlineData(" kubernetes | docker ", ManifestTargets.Kubernetes | ManifestTargets.Docker)]
    [InlineData("", ManifestTargets.All)]
    [InlineData("podman", ManifestTargets.None)]
    public void Targets_are_read(string value, ManifestTargets expected) => Assert.Equal(expected, Parse(("_MgTargets", value)).Targets);

    [Fact]
    public void Flags_are_read()
    {
        var project = Parse(
            ("_MgIsAspNetCore", "true"), ("SelfContained", "True"), ("PublishAot", "TRUE"), ("PublishTrimmed", "true"), ("PublishSingleFile", "true"),
            ("InvariantGlobalization", "true"));

        Assert.True(project is { IsAspNetCore: true, IsSelfContained: true, IsAot: true, IsTrimmed: true, IsSingleFile: true, IsInvariantGlobalization: true });
    }

    [Fact]
    public void Program_that_is_self_contained_only_when_published_counts() => Assert.True(Parse(("PublishSelfContained", "true")).IsSelfContained);

    [Fact]
    public void Target_frameworks_are_read() => Assert.Equal(["net8.0", "net10.0"], Parse(("_MgTargetFrameworks", "net8.0|net10.0")).TargetFrameworks);

    [Fact]
    public void Text_is_decoded() => Assert.Equal("1.0.0-rc;#|%", Parse(("Version", "1.0.0-rc%3B%23%7C%25")).Version);

    [Theory]
    [InlineData("v8.0", "8.0")]
    [InlineData("", "10.0")]
    public void Framework_version_has_no_prefix(string value, string expected) => Assert.Equal(expected, Parse(("TargetFrameworkVersion", value)).FrameworkVersion);

    [Fact]
    public void Base_image_of_ManifestGen_wins_over_the_one_of_the_SDK()
    {
        Assert.Equal("sdk", Parse(("ContainerBaseImage", "sdk")).BaseImage);
        Assert.Equal("ours", Parse(("ContainerBaseImage", "sdk"), ("ManifestGenBaseImage", "ours")).BaseImage);
    }

    [Fact]
    public void Runtime_identifiers_are_read() =>
        Assert.Equal(["linux-x64", "linux-arm64"], Parse(("_MgRuntimeIdentifiers", "linux-x64|linux-arm64")).RuntimeIdentifiers);

    [Theory]
    [InlineData("|||")]
    [InlineData("=")]
    [InlineData("project")]
    [InlineData("=value|project=%|up=%4|source=%zz%ff")]
    public void Garbage_is_tolerated(string context) => Assert.NotEqual("", Parse(("_MgContext", context)).ProjectPath);

    private static ProjectModel Parse(params (string Name, string Value)[] properties) =>
        ProjectParser.Parse(new BuildProperties(properties.ToDictionary(item => item.Name, item => item.Value)).GlobalOptions, Program);
}
