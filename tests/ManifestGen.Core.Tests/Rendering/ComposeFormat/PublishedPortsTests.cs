using ManifestGen.Core.Tests.Models;
using ManifestGen.Facts;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

public class PublishedPortsTests
{
    [Fact]
    public void Port_is_published_under_its_own_number() => Assert.Equal(8080, PublishedPorts.Of(TestModels.Port(8080, "http")));

    [Fact]
    public void Declared_number_comes_first() => Assert.Equal(9000, PublishedPorts.Of(TestModels.Port(8080, "http") with { PublishedPort = 9000 }));
}
