using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

public class NetworksTests
{
    public static TheoryData<string, string> Files => new() { { "compose.yaml", "bridge" }, { "stack.yaml", "overlay" } };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_service_shares_a_network_with_its_callers(string file, string driver)
    {
        var document = Read(file);

        Assert.Equal(["catalog", "gateway", "orders"], MembersOf("to-catalog", document));
        Assert.Equal(["gateway", "orders"], MembersOf("to-orders", document));
        Assert.Equal(driver, (string?)document["networks"]!["to-catalog"]!["driver"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Services_do_not_meet_at_the_database_that_both_use(string file, string driver)
    {
        var document = Read(file);

        Assert.Equal(["catalog", "postgres"], MembersOf("from-catalog", document));
        Assert.Equal(["orders", "postgres", "redis"], MembersOf("from-orders", document));
        Assert.Equal(["migration", "postgres"], MembersOf("from-migration", document));
        Assert.Equal(driver, (string?)document["networks"]!["from-orders"]!["driver"]);
    }

    [Fact]
    public void Nobody_needs_a_network_to_wait_for_a_job()
    {
        var document = Read("compose.yaml");

        Assert.NotNull(document["services"]!["catalog"]!["depends_on"]!["migration"]);
        Assert.Null(document["networks"]!["to-migration"]);
    }

    [Theory]
    [InlineData("compose.yaml")]
    [InlineData("stack.yaml")]
    public void What_nobody_has_to_do_with_stays_on_the_default_network(string file)
    {
        var document = Read(file);

        Assert.Null(document["services"]!["printer"]!["networks"]);
        Assert.Equal(["mailer"], MembersOf("default", document));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_declared_network_is_joined_besides(string file, string driver)
    {
        var document = Read(file);

        Assert.Equal(["gateway"], MembersOf("proxy", document));
        Assert.Equal(["mailer"], MembersOf("mail", document));
        Assert.Equal(driver, (string?)document["networks"]!["mail"]!["driver"]);
        Assert.True((bool)document["networks"]!["proxy"]!["external"]!);
        Assert.Null(document["networks"]!["default"]);
    }

    private static JToken Read(string file) => YamlDocuments.Read(Rendered.File(ComposeModels.Isolated, file)).Single();

    private static IEnumerable<string> MembersOf(string network, JToken document) =>
        from service in ((JObject)document["services"]!).Properties()
        where service.Value["networks"]?.Values<string>().Contains(network) == true
        orderby service.Name
        select service.Name;
}
