using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing.Validation;
using ManifestGen.Testing;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

/// <summary>What <c>curl</c> meets on a port of the host is the same service whatever becomes of the others.</summary>
public class PortsStayTests
{
    private static readonly string[] FileNames = ["compose.yaml", "stack.yaml"];

    [Fact]
    public void A_service_more_moves_no_port_of_the_others() => RandomSystems.Accepted.Sample(
        application => Assert.All(application.Services, added => AssertSameIn(application with { Services = Without(application, added) }, application)), iter: RandomValues.Of(100));

    [Fact]
    public void Another_name_moves_no_port() => RandomSystems.Accepted.Sample(
        application => Assert.All(application.Services, renamed =>
        {
            var services = application.Services.Select(service => service == renamed ? service with { Name = "zz-" + service.Name } : service);
            var after = application with { Services = services.OrderBy(service => service.Name, StringComparer.Ordinal).ToEquatableArray() };
            AssertSameIn(application with { Services = Without(application, renamed) }, after);
            Assert.All(FileNames, file => Assert.Equal(Texts(application, file)[renamed.Name], Texts(after, file)["zz-" + renamed.Name]));
        }),
        iter: RandomValues.Of(100));

    [Fact]
    public void Another_order_of_the_services_moves_no_port() => RandomSystems.Accepted.Sample(
        application => AssertSameIn(application, application with { Services = application.Services.Reverse().ToEquatableArray() }), iter: RandomValues.Of(100));

    [Fact]
    public void No_two_services_get_one_port_of_the_host() => RandomSystems.Accepted.Sample(
        application => Assert.All(FileNames, file =>
        {
            var published = PortsOf(application, file).SelectMany(service => service.Value).Select(port => $"{port["published"]}/{port["protocol"]}").ToList();
            Assert.Equal(published.Distinct(), published);
        }),
        iter: RandomValues.Of(100));

    [Fact]
    public void The_own_file_of_a_service_and_that_of_its_system_have_the_same_port() => RandomSystems.Accepted.Sample(
        application => Assert.All(application.Services, service => AssertSameIn(application with { Services = EquatableArray.Of(service) }, application)), iter: RandomValues.Of(100));

    private static EquatableArray<ServiceModel> Without(ApplicationModel application, ServiceModel service) =>
        application.Services.Where(other => other != service).ToEquatableArray();

    private static void AssertSameIn(ApplicationModel before, ApplicationModel after) => Assert.All(FileNames, file =>
    {
        var there = Texts(after, file);
        Assert.All(Texts(before, file), service => Assert.Equal(service.Value, there[service.Key]));
    });

    private static Dictionary<string, string> Texts(ApplicationModel application, string file) =>
        PortsOf(application, file).ToDictionary(service => service.Key, service => string.Join("\n", service.Value));

    private static Dictionary<string, JToken[]> PortsOf(ApplicationModel application, string file) => application.Services.Count == 0
        ? []
        : YamlDocuments.Read(Rendered.File(OfDocker(application), file)).Single()["services"]!.Cast<JProperty>()
            .ToDictionary(service => service.Name, service => service.Value["ports"]?.ToArray() ?? []);

    // What is not looked at is not rendered.
    private static ApplicationModel OfDocker(ApplicationModel application) =>
        application with { Project = application.Project with { Targets = ManifestTargets.Compose | ManifestTargets.Swarm } };
}
