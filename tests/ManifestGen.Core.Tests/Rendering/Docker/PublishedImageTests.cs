using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering.Docker;
using static ManifestGen.Model.EquatableArray;

namespace ManifestGen.Core.Tests.Rendering.Docker;

public class PublishedImageTests
{
    private static readonly ProjectModel Shop = new() { AssemblyName = "Shop.Api", ProjectPath = "Shop.Api.csproj", Version = "1.4.0" };

    [Fact]
    public void Image_without_a_tag_has_the_version_of_the_project() => Assert.Equal(["1.4.0"], Image(Shop, Service("web")).Tags);

    [Fact]
    public void Services_of_a_project_are_one_image_with_the_ports_of_all()
    {
        var image = Image(Shop, Service("web", "ghcr.io/acme/shop", "2.0"), Service("worker", "ghcr.io/acme/shop", "2.0"));

        Assert.Equal(["ghcr.io/acme/shop"], image.Names);
        Assert.Equal(["2.0"], image.Tags);
        Assert.Equal("Shop.Api", image.Title);
    }

    [Fact]
    public void Several_tags_are_no_version()
    {
        var image = Image(Shop, Service("web", "shop", "2.0"), Service("worker", "shop", "3.0"));

        Assert.Equal(["2.0", "3.0"], image.Tags);
        Assert.Equal("", image.Version);
    }

    [Fact]
    public void Several_names_come_in_the_order_of_the_services() =>
        Assert.Equal(["z", "a"], Image(Shop, Service("worker", "a", "1"), Service("api", "z", "1")).Names);

    [Theory]
    [InlineData("ghcr.io/acme/catalog", "ghcr.io", "acme/catalog")]
    [InlineData("localhost:5000/catalog", "localhost:5000", "catalog")]
    [InlineData("localhost/catalog", "localhost", "catalog")]
    [InlineData("[::1]:5000/a/b", "[::1]:5000", "a/b")]
    [InlineData("acme/catalog", "", "acme/catalog")]
    [InlineData("catalog", "", "catalog")]
    public void Registry_is_what_an_engine_takes_for_one(string image, string registry, string repository) =>
        Assert.Equal((registry, repository), ImageReference.SplitRegistry(image));

    [Fact]
    public void Library_has_no_image() => Assert.Null(PublishedImage.Of(TestModels.Application(Shop with { IsExecutable = false }, Service("web"))));

    [Fact]
    public void Project_without_services_has_no_image() => Assert.Null(PublishedImage.Of(TestModels.Application(Shop)));

    [Fact]
    public void Service_of_another_project_is_not_in_this_image() =>
        Assert.Null(PublishedImage.Of(TestModels.Application(Shop, Service("web") with { Home = Shop })));

    [Fact]
    public void Self_extracting_program_has_the_variable_of_the_Dockerfile() =>
        Assert.Equal(["DOTNET_BUNDLE_EXTRACT_BASE_DIR=/bundle"], PublishedImage.Of(DockerModels.Unpacking)!.Variables);

    [Fact]
    public void What_is_read_is_what_was_written()
    {
        var image = PublishedImage.Of(DockerModels.Unpacking)! with { Folders = Of("/data", "/a=b"), Ports = Of("8080/tcp", "53/udp"), HasDevelopmentSettings = true };

        Assert.Equal(image, PublishedImage.Read(image.Write() + "later=what a later version adds\n"));
    }

    [Fact]
    public void Entry_in_the_assembly_is_small() => Assert.InRange(PublishedImage.Of(TestModels.Catalog)!.Write().Length, 40, 200);

    private static PublishedImage Image(ProjectModel project, params ServiceModel[] services) => PublishedImage.Of(TestModels.Application(project, services))!;

    private static ServiceModel Service(string name, string? repository = null, string? tag = null) =>
        TestModels.Service(name) with { Image = repository is null ? null : new ImageModel(Origin.Class, repository, tag) };
}
