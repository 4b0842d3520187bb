namespace ManifestGen.CodeFixes.Tests.Rules;

public class ImageFixTests
{
    [Theory]
    [InlineData("""ContainerImage({|MGEN603:"ghcr.io/acme/catalog:1.4"|})""", """ContainerImage("ghcr.io/acme/catalog", Tag = "1.4")""")]
    [InlineData("""ContainerImage({|MGEN603:"Acme/Catalog"|}, Tag = "1.4")""", """ContainerImage("acme/catalog", Tag = "1.4")""")]
    [InlineData("""ContainerImage("acme/catalog", Tag = {|MGEN604:"1.4+5"|})""", """ContainerImage("acme/catalog", Tag = "1.4-5")""")]
    [InlineData("""ContainerImage("acme/catalog", Tag = {|MGEN602:"latest"|})""", """ContainerImage("acme/catalog")""", "Version = 1.4.0")]
    public Task Name_or_tag_is_corrected(string attribute, string expected, params string[] properties) =>
        RuleFix.VerifyAsync($"""[ContainerService("catalog"), {attribute}]""", $"""[ContainerService("catalog"), {expected}]""", properties);
}
