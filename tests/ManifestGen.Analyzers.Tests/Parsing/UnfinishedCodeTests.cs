using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

/// <summary>Code that does not compile, as it is while someone types.</summary>
public sealed class UnfinishedCodeTests
{
    [Theory]
    [InlineData("[ContainerService]")]
    [InlineData("[ContainerService(]")]
    [InlineData("[ContainerService(Unknown)]")]
    [InlineData("[ContainerService(8080)]")]
    [InlineData("[ContainerService(\"c\", 1, 2)]")]
    [InlineData("[ContainerServic(\"c\")]")]
    [InlineData("[")]
    public void Service_without_a_name_is_none(string attributes) => Assert.Null(Parse(attributes));

    [Theory]
    [InlineData("[Port]")]
    [InlineData("[Port(]")]
    [InlineData("[Port(\"http\")]")]
    [InlineData("[Port(Unknown)]")]
    [InlineData("[Port(99999999999)]")]
    [InlineData("[Port(DateTime.Now.Year)]")]
    [InlineData("[Prot(8080)]")]
    public void Port_without_a_number_is_left_out(string attribute) =>
        Assert.Empty(Parse($"""[ContainerService("c")] {attribute}""")!.Ports);

    [Theory]
    [InlineData("[Port(8080, Name = 5)]")]
    [InlineData("[Port(8080, Name = Unknown)]")]
    [InlineData("[Port(8080, Name = )]")]
    [InlineData("[Port(8080, Name = null)]")]
    [InlineData("[Port(8080, Nmae = \"x\")]")]
    public void Optional_argument_without_a_value_reads_as_not_written(string attribute) =>
        Assert.Null(Assert.Single(Parse($"""[ContainerService("c")] {attribute}""")!.Ports).DeclaredName);

    [Theory]
    [InlineData("[ContainerService(null!)]")]
    [InlineData("[ContainerService(default)]")]
    public void Null_as_a_required_text_reads_as_empty(string attribute) => Assert.Equal("", Parse(attribute)!.Name);

    [Theory]
    [InlineData("Arguments = null")]
    [InlineData("Arguments = [null!]", "")]
    [InlineData("Arguments = [null!, \"b\"]", "", "b")]
    [InlineData("Arguments = Unknown")]
    [InlineData("Arguments = \"a\"")]
    public void Array_holds_no_null(string argument, params string[] expected) =>
        Assert.Equal(expected, Parse($"""[ContainerService("c", {argument})]""")!.Arguments);

    [Fact]
    public void Number_that_is_no_member_of_the_enum_is_kept() =>
        Assert.Equal((PortProtocol)7, Parse("""[ContainerService("c"), Port(8080, Protocol = (PortProtocol)7)]""")!.Ports[0].Protocol);

    [Fact]
    public void Attribute_that_is_written_twice_counts_once() =>
        Assert.Equal(1, Parse("""[ContainerService("c"), Replicas(1), Replicas(2)]""")!.Replicas!.Count);

    [Fact]
    public void Attribute_of_another_namespace_is_not_ours()
    {
        var type = new UserProject("""
            namespace Other { class ContainerServiceAttribute(string name) : System.Attribute { public string Name => name; } }

            [Other.ContainerService("c")]
            class Catalog;
            """).Compile().GetTypeByMetadataName("Catalog")!;

        Assert.Null(ServiceParser.Parse(type));
    }

    private static ServiceModel? Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService(attributes).Compile().GetTypeByMetadataName("Catalog")!);
}
