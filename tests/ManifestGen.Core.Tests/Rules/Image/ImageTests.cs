using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Image;

public class ImageTests : RuleTest
{
    private static readonly ProjectModel Unversioned = Declare.Project with { Version = "1.0.0" };

    [Fact]
    public void An_image_without_tag_in_a_project_without_version_is_reported() => Assert.Contains(
        "'ghcr.io/acme/catalog' gets the tag 1.0.0", AssertProblem("MGEN601 at ContainerImage: no remedy", With("ghcr.io/acme/catalog"), Unversioned));

    [Fact]
    public void A_tag_is_good() => AssertGood(With("ghcr.io/acme/catalog", "1.0.0"), Unversioned);

    [Fact]
    public void A_version_is_good() => AssertGood(With("ghcr.io/acme/catalog"));

    [Fact]
    public void A_service_without_an_image_is_for_this_machine_and_good() => AssertGood(Declare.Web, Unversioned);

    [Fact]
    public void The_tag_latest_is_reported()
    {
        AssertProblem("MGEN602 at ContainerImage.Tag: remove ContainerImage.Tag", With("catalog", "latest"));
        AssertProblem("MGEN602 at ContainerImage.Tag: no remedy", With("catalog", "latest"), Unversioned);
    }

    [Theory]
    [InlineData("ghcr.io/Acme/Catalog", "ContainerImage.repository = \"ghcr.io/acme/catalog\"")]
    [InlineData("https://ghcr.io/acme/catalog/", "ContainerImage.repository = \"ghcr.io/acme/catalog\"")]
    [InlineData("acme//catalog", "no remedy")]
    [InlineData("acme/-catalog", "no remedy")]
    [InlineData("acme/cat alog", "no remedy")]
    [InlineData("acme/cat___alog", "no remedy")]
    [InlineData("acme/$NAME", "no remedy")]
    [InlineData("", "no remedy")]
    [InlineData("catalog\n", "ContainerImage.repository = \"catalog\"")]
    public void A_name_that_is_no_repository_is_reported(string repository, string remedy) =>
        Assert.Contains($"'{repository.Replace('\n', ' ')}'", AssertProblem($"MGEN603 at ContainerImage.repository: {remedy}", With(repository, "1")));

    [Fact]
    public void A_tag_in_the_name_is_to_be_taken_out()
    {
        const string repository = "localhost:5000/catalog:1.4.0";

        var message = AssertProblem(
            "MGEN603 at ContainerImage.repository: ContainerImage.repository = \"localhost:5000/catalog\", ContainerImage.Tag = \"1.4.0\"", With(repository));

        Assert.Contains("write the tag as Tag = \"1.4.0\"", message);
        AssertProblem("MGEN603 at ContainerImage.repository: ContainerImage.repository = \"localhost:5000/catalog\"", With(repository, "1.4.0"));
        AssertProblem("MGEN603 at ContainerImage.repository: no remedy", With(repository, "2"));
    }

    [Fact]
    public void A_digest_of_what_is_not_built_yet_is_reported() => Assert.Contains(
        "no digest yet", AssertProblem("MGEN603 at ContainerImage.repository: no remedy", With("catalog@sha256:" + new string('a', 64), "1")));

    [Fact]
    public void An_image_id_is_no_name() => AssertProblem("MGEN603 at ContainerImage.repository: no remedy", With(new string('a', 64), "1"));

    [Theory]
    [InlineData("catalog")]
    [InlineData("acme/catalog")]
    [InlineData("ghcr.io/acme/shop/catalog-api_v2.x")]
    [InlineData("localhost/catalog")]
    [InlineData("localhost:5000/catalog")]
    [InlineData("Registry:5000/catalog")]
    [InlineData("[2001:db8::1]:5000/catalog")]
    [InlineData("123456789012.dkr.ecr.eu-west-1.amazonaws.com/a__b/c--d")]
    public void A_repository_is_good(string repository) => AssertGood(With(repository, "1"));

    [Theory]
    [InlineData("1.4.0+build.5", "ContainerImage.Tag = \"1.4.0-build.5\"")]
    [InlineData(":1.4.0", "ContainerImage.Tag = \"1.4.0\"")]
    [InlineData("release/1.4", "no remedy")]
    [InlineData("-1", "no remedy")]
    [InlineData("", "remove ContainerImage.Tag")]
    public void A_tag_that_is_not_valid_is_reported(string tag, string remedy) =>
        Assert.Contains($"'{tag}'", AssertProblem($"MGEN604 at ContainerImage.Tag: {remedy}", With("catalog", tag)));

    [Fact]
    public void A_tag_of_129_characters_is_too_long() => AssertProblem("MGEN604 at ContainerImage.Tag: no remedy", With("catalog", new string('1', 129)), Unversioned);

    [Fact]
    public void A_tag_of_128_characters_is_good() => AssertGood(With("catalog", new string('1', 128)));

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet@sha256:abc")]
    [InlineData("MyImage")]
    [InlineData("image\nRUN evil")]
    [InlineData("")]
    public void A_base_image_that_is_none_is_reported(string image) =>
        AssertProblem("MGEN605 at class: no remedy", Declare.Web, Declare.Project with { BaseImage = image });

    [Theory]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled")]
    [InlineData("localhost:5000/base:1")]
    [InlineData("alpine:3.22@sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_base_image_is_good(string image) => AssertGood(Declare.Web, Declare.Project with { BaseImage = image });

    private static ServiceModel With(string repository, string? tag = null) => Declare.Web with { Image = Declare.Image(repository, tag) };
}
