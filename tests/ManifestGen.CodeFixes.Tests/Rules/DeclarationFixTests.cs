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
}
