using ManifestGen.Analysis;
using ManifestGen.CodeFixes.Remedies;

namespace ManifestGen.CodeFixes.Tests.Rules;

public class DeclarationFixTests
{
    [Theory]
    [InlineData("""[ContainerService({|MGEN001:"Catalog_Api"|})]""", """[ContainerService("catalog-api")]""")]
    [InlineData("""[ContainerService(name: {|MGEN001:"Catalog_Api"|})]""", """[ContainerService(name: "catalog-api")]""")]
    [InlineData("""[ContainerService({|MGEN001:"1"|})]""", """[ContainerService("catalog")]""")]
    public Task Invalid_name_is_renamed(string attributes, string expected) => RuleFix.VerifyAsync(attributes, expected);

    [Theory]
    [InlineData("""[ContainerService("catalog", PartOf = {|MGEN007:"The Shop"|})]""", """[ContainerService("catalog", PartOf = "the-shop")]""")]
    [InlineData("""[ContainerService("catalog", PartOf = {|MGEN007:""|})]""", """[ContainerService("catalog")]""")]
    public Task Invalid_system_is_renamed_or_removed(string attributes, string expected) => RuleFix.VerifyAsync(attributes, expected);

    [Fact]
    public Task Environment_is_renamed_wherever_the_class_names_it() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [Replicas(2), Replicas(6, Environment = {|MGEN010:"Production"|})]
        [Env("MODE", "a", Environment = "Production"), Env("MODE", "b", Environment = "staging")]
        """,
        """
        [ContainerService("catalog")]
        [Replicas(2), Replicas(6, Environment = "production")]
        [Env("MODE", "a", Environment = "production"), Env("MODE", "b", Environment = "staging")]
        """);

    [Fact]
    public Task Copied_service_is_named_after_its_class_and_the_original_keeps_its_name() =>
        RuleFix.VerifySourcesAsync<ServiceDeclarationAnalyzer, RemedyCodeFixProvider>(
            [Two("{|MGEN002:\"catalog\"|}", "{|MGEN002:\"catalog\"|}")], [Two("\"catalog\"", "\"orders\"")]);

    private static string Two(string first, string second) => $"""
        using ManifestGen;

        [ContainerService({first})] class CatalogService;
        [ContainerService({second})] class OrdersService;
        """;
}
