using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

public class DockerLabelsTests
{
    private const string Key = "traefik.http.routers.vision.rule";

    [Fact]
    public void Compose_has_them_on_the_container() => Assert.Equal(
        "Host(`shop.example.com`) && PathPrefix(`/$$1`)", (string?)Service("compose.yaml")["labels"]![Key]);

    [Fact]
    public void A_proxy_of_a_Swarm_reads_those_of_the_service()
    {
        var service = Service("stack.yaml");

        Assert.NotNull(service["deploy"]!["labels"]![Key]);
        Assert.Null(service["labels"]![Key]);
        Assert.Equal("no", (string?)service["labels"]!["watchtower"]);
        Assert.Null(service["deploy"]!["labels"]!["watchtower"]);
        Assert.Equal((string?)service["deploy"]!["labels"]!["traefik.http.middlewares[0].$users"], (string?)service["labels"]!["traefik.http.middlewares[0].$users"]);
    }

    private static JToken Service(string file) => YamlDocuments.Read(Rendered.File(ComposeModels.EverySetting, file)).Single()["services"]!["vision"]!;
}
