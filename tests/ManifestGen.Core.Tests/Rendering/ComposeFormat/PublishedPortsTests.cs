using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

public class PublishedPortsTests
{
    [Fact]
    public void Port_is_published_under_its_own_number() => Assert.Equal([8080], Publish(Port(8080)));

    [Fact]
    public void Taken_number_gives_the_next_free_one() => Assert.Equal([8080, 8081, 8082], Publish(Port(8080), Port(8080), Port(8080)));

    [Fact]
    public void Declared_number_comes_before_an_earlier_default() => Assert.Equal([8081, 8080], Publish(Port(8080), Port(5000) with { PublishedPort = 8080 }));

    [Fact]
    public void Protocols_do_not_share_numbers() =>
        Assert.Equal([53, 53], Publish(Port(53), Port(53) with { Protocol = PortProtocol.Udp }));

    [Fact]
    public void Search_goes_on_from_the_first_number_that_needs_no_root() => Assert.Equal([65535, 1024], Publish(Port(65535), Port(65535)));

    private static PortModel Port(int number) => TestModels.Port(number, "port");

    // One service for each port.
    private static int[] Publish(params PortModel[] ports)
    {
        var services = ports.Select((port, index) => TestModels.Service($"service-{index}") with { Ports = EquatableArray.Of(port) }).ToArray();
        var published = new PublishedPorts(TestModels.Application(new() { AssemblyName = "A", ProjectPath = "A.csproj" }, services));
        return services.Select(service => published.Of(service, service.Ports[0])).ToArray();
    }
}
