namespace ManifestGen.CodeFixes.Tests.Rules;

public class PortFixTests
{
    [Fact]
    public Task Ports_out_of_range_are_removed_where_they_have_a_default() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Port(8080, Name = "http", ServicePort = {|MGEN101:70000|}), Port(8081, PublishedPort = {|MGEN101:-1|})]
        """,
        """
        [ContainerService("catalog")]
        [Port(8080, Name = "http"), Port(8081)]
        """);

    [Fact]
    public Task Number_out_of_range_has_no_fix() => RuleFix.VerifyNoFixAsync("""[ContainerService("catalog"), Port({|MGEN101:0|})]""");

    [Fact]
    public Task Ports_of_one_name_are_named_by_number() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Port(8080, Name = "web")]
        [Port(8081, Name = {|MGEN103:"web"|})]
        [Port(8082, Name = {|MGEN103:"web"|})]
        """,
        """
        [ContainerService("catalog")]
        [Port(8080, Name = "web")]
        [Port(8081, Name = "port-8081")]
        [Port(8082, Name = "port-8082")]
        """);

    [Fact]
    public Task Invalid_port_name_is_renamed() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Port(8080, Name = {|MGEN104:"Web_UI"|})]""",
        """[ContainerService("catalog"), Port(8080, Name = "web-ui")]""");

    [Theory]
    [InlineData("Port({|MGEN105:80|})", "Port(8080, ServicePort = 80)")]
    [InlineData("Port(number: {|MGEN105:443|}, Name = \"web\")", "Port(number: 8443, Name = \"web\", ServicePort = 443)")]
    [InlineData("Port({|MGEN105:Catalog.Number|})", "Port(8080, ServicePort = 80)")]
    public Task Privileged_port_is_moved_and_stays_what_others_call(string attribute, string expected) =>
        RuleFix.VerifySourcesAsync<Analysis.ServiceDeclarationAnalyzer, Remedies.RemedyCodeFixProvider>([Source(attribute)], [Source(expected)]);

    [Fact]
    public Task Host_port_that_is_taken_gives_way_to_the_next_free_one() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Port(8080, Name = "web", PublishedPort = 80), Port(8081, PublishedPort = {|MGEN107:80|})]""",
        """[ContainerService("catalog"), Port(8080, Name = "web", PublishedPort = 80), Port(8081, PublishedPort = 81)]""");

    private static string Source(string attribute) => $$"""
        using ManifestGen;

        [ContainerService("catalog"), {{attribute}}]
        internal sealed class Catalog
        {
            public const int Number = 80;
        }
        """;
}
