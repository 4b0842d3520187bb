using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ApplicationParserTests
{
    [Fact]
    public void Services_of_one_project_run_the_one_image_that_is_built()
    {
        var files = Generated.From("""
            using ManifestGen;

            [ContainerService("api")] internal sealed class Api;
            [ContainerService("worker", Arguments = new[] { "work" })] internal sealed class Worker;
            """).Files;

        Assert.Equal(2, files["compose.yaml"].Split("image: shop:1.0.0\n").Length - 1);
        Assert.Contains("image: shop:1.0.0\n", files["k8s/api.yaml"]);
        Assert.Contains("image: shop:1.0.0\n", files["k8s/worker.yaml"]);
    }

    [Fact]
    public void Image_that_one_service_declares_is_the_others_too()
    {
        var files = Generated.From("""
            using ManifestGen;

            [ContainerService("api")] internal sealed class Api;
            [ContainerService("worker"), ContainerImage("acme/shop", Tag = "2.0")] internal sealed class Worker;
            """).Files;

        Assert.Contains("image: acme/shop:2.0\n", files["k8s/api.yaml"]);
        Assert.Contains("image: acme/shop:2.0\n", files["k8s/worker.yaml"]);
    }

    [Fact]
    public void Only_service_gives_its_image_its_name() => Assert.Contains(
        "image: catalog:1.0.0\n",
        Generated.From("""[ManifestGen.ContainerService("catalog")] internal sealed class Catalog;""").Files["k8s/catalog.yaml"]);
}
