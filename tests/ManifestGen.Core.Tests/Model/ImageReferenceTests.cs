using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Model;

public class ImageReferenceTests
{
    [Fact]
    public void Declared_name_and_tag_are_taken() =>
        Assert.Equal("ghcr.io/acme/catalog:1.4.0", Reference(new ImageModel(Origin.Class, "ghcr.io/acme/catalog", "1.4.0")).ToString());

    [Fact]
    public void Image_has_the_name_of_its_service_and_the_version_of_its_project() => Assert.Equal("catalog:2.3.1", Reference(version: "2.3.1").ToString());

    [Theory]
    [InlineData("1.2.3+build.5", "1.2.3-build.5")]
    [InlineData("1.2.3-beta 1", "1.2.3-beta-1")]
    [InlineData("", "0")]
    [InlineData("-rc", "0-rc")]
    public void Version_becomes_a_tag(string version, string tag) => Assert.Equal(tag, Reference(version: version).Tag);

    [Fact]
    public void Tag_has_at_most_128_characters() => Assert.Equal(new string('1', 128), Reference(version: new('1', 200)).Tag);

    [Theory]
    [InlineData("1.4.0", "1.4.0")]
    [InlineData("1.4.0-", null)]
    [InlineData("_1", null)]
    public void Only_a_tag_that_can_be_a_label_is_one(string tag, string? label) =>
        Assert.Equal(label, new ImageReference("catalog", tag).VersionLabel);

    [Fact]
    public void Tag_that_is_too_long_for_a_label_is_none()
    {
        Assert.NotNull(new ImageReference("catalog", new('1', 63)).VersionLabel);
        Assert.Null(new ImageReference("catalog", new('1', 64)).VersionLabel);
    }

    private static ImageReference Reference(ImageModel? image = null, string version = "1.0.0") =>
        ImageReference.Of(TestModels.Service("catalog") with { Image = image }, new() { AssemblyName = "A", ProjectPath = "A.csproj", Version = version });
}
