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
    [InlineData("https://orders", "Kubernetes")]
    [InlineData("http://orders:5000", "Kubernetes")]
    [InlineData("Host=orders;Port=5432", "Kubernetes")]
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
    [InlineData("Server=orders;Database=shop;User ID=app")]
    [InlineData("host=orders")]
    [InlineData("Endpoint=sb://orders;UseDevelopmentEmulator=true")]
    [InlineData("http://orders-headless:8080")]
    [InlineData("http://catalog:2380")]
    public void What_names_no_service_is_silent(string value) => Assert.Empty(FindingsOf("MGEN191", With(value), null, OrdersService));

    [Theory]
    [InlineData("Jwt__Issuer")]
    [InlineData("Cors__Origins")]
    [InlineData("Jwt__Audience")]
    [InlineData("Authentication__Schemes__Bearer__ValidAudiences__0")]
    [InlineData("ValidIssuers__12")]
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
    [InlineData("http://orders:8080?tenant=a")]
    [InlineData("http://orders:8080?u=/x")]
    public void What_the_dependency_would_not_write_stays(string value) =>
        Assert.All(FindingsOf("MGEN191", WithDependencies(With(value), Orders), null, OrdersService), finding => Assert.Null(finding.Remedy));

    [Theory]
    [InlineData("services__orders__http__0")]
    [InlineData("Services__Orders__Http__0")]
    public void Variable_that_is_written_anyway_is_not_written_twice(string variable)
    {
        var service = WithDependencies(Declare.Web, Orders);
        service = service.WithDependencies(dependency => dependency with { AddressVariable = variable });

        Assert.Contains("writes another value", Assert.Single(FindingsOf("MGEN192", service)).Message);
    }

    private static ServiceModel With(string value, string name = "Orders__Url") => Declare.Web with { Env = EquatableArray.Of(new EnvModel(Declare.Attribute("Env"), name, value)) };
}
