using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Network;

/// <summary>MGEN191: URLs that lead to a port which one target does not have.</summary>
public class AddressPortTests : NetworkRuleTest
{
    private static ServiceModel OrdersService { get; } = Declare.Web with { Name = "orders", Ports = EquatableArray.Of(Declare.Port(8080)) };

    [Theory]
    [InlineData("http://orders", "Compose and Swarm")]
    [InlineData("http://orders/v1?x=1", "Compose and Swarm")]
    [InlineData("http://orders:8080", "Kubernetes")]
    [InlineData("http://orders:8080,http://cache.example.com", "Kubernetes")]
    [InlineData("orders:8080", "Kubernetes")]
    [InlineData("https://orders", "Compose, Swarm and Kubernetes")]
    [InlineData("http://orders:5000", "Compose, Swarm and Kubernetes")]
    public void Port_that_a_target_does_not_have_is_reported(string value, string targets) =>
        Assert.StartsWith($"In {targets}, 'orders' has no port", Assert.Single(FindingsOf("MGEN191", With(value), null, OrdersService)).Message);

    [Theory]
    [InlineData("http://pricing")]
    [InlineData("http://orders.example.com")]
    [InlineData("http://localhost:8080")]
    [InlineData("orders")]
    [InlineData("no address")]
    [InlineData("http://")]
    [InlineData("http://orders:http/")]
    public void What_names_no_service_is_silent(string value) => Assert.Empty(FindingsOf("MGEN191", With(value), null, OrdersService));

    [Theory]
    [InlineData("Jwt__Issuer")]
    [InlineData("Cors__Origins")]
    [InlineData("Jwt__Audience")]
    public void Name_that_is_compared_is_silent(string variable) => Assert.Empty(FindingsOf("MGEN191", With("http://orders", variable), null, OrdersService));

    [Fact]
    public void One_target_alone_decides()
    {
        Assert.Empty(FindingsOf("MGEN191", With("http://orders"), OnlyKubernetes, OrdersService));
        Assert.Single(FindingsOf("MGEN191", With("http://orders:8080"), OnlyKubernetes, OrdersService));
    }

    [Fact]
    public void Service_of_another_project_is_known_by_the_dependency() =>
        Assert.Single(FindingsOf("MGEN191", WithDependencies(With("http://pricing"), Orders with { Name = "pricing", IsInThisProject = false })));

    [Theory]
    [InlineData("http://orders", "AddressVariable")]
    [InlineData("http://orders:8080/", "AddressPath")]
    public void Dependency_takes_the_variable(string value, string argument) => Assert.Contains(
        argument,
        string.Join(' ', Assert.Single(FindingsOf("MGEN191", WithDependencies(With(value), Orders), null, OrdersService)).Remedy!.Edits.Select(edit => edit.Place.Argument)));

    [Theory]
    [InlineData("http://user@orders")]
    [InlineData("ws://orders")]
    [InlineData("http://orders, http://orders:8080")]
    [InlineData("https://orders")]
    public void What_the_dependency_would_not_write_stays(string value) =>
        Assert.All(FindingsOf("MGEN191", WithDependencies(With(value), Orders), null, OrdersService), finding => Assert.Null(finding.Remedy));

    private static ServiceModel With(string value, string name = "Orders__Url") => Declare.Web with { Env = EquatableArray.Of(new EnvModel(Declare.Attribute("Env"), name, value)) };
}
