using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Image;

public class FrozenRegistryTests : RuleTest
{
    [Theory]
    [InlineData("k8s.gcr.io/pause:3.9", "registry.k8s.io/pause:3.9")]
    [InlineData("gcr.io/google_containers/pause:3.2", "registry.k8s.io/pause:3.2")]
    [InlineData("mcr.microsoft.com/dotnet/core/aspnet:3.1", "mcr.microsoft.com/dotnet/aspnet:3.1")]
    public void An_image_that_moved_is_reported(string image, string moved) => Assert.Equal(
        $"MGEN615 at BackingService.Image: BackingService.Image = \"{moved}\"", Summary(Assert.Single(FindingsOf("MGEN615", Backing(image)))));

    [Fact]
    public void The_base_image_is_reported_at_the_class() => Assert.Equal(
        "MGEN615 at class: no remedy",
        Summary(Assert.Single(FindingsOf("MGEN615", Declare.Web, Declare.Project with { BaseImage = "mcr.microsoft.com/dotnet/core/aspnet:3.1" }))));

    [Theory]
    [InlineData("registry.k8s.io/pause:3.9")]
    [InlineData("gcr.io/acme/pause:3.9")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0")]
    public void Other_images_are_good(string image) => Assert.Empty(FindingsOf("MGEN615", Backing(image)));

    private static ServiceModel Backing(string image) => Declare.Worker with { Backing = new(Declare.Attribute("BackingService")) { Image = image } };
}
