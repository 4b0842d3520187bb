using Verify = ManifestGen.Testing.Verify<ManifestGen.Analysis.MisplacedAttributeAnalyzer>;

namespace ManifestGen.Analysis;

public sealed class MisplacedAttributeAnalyzerTests
{
    private static readonly string[] Both = ["MGEN003", "MGEN004"];

    [Fact]
    public Task Attribute_without_a_service_is_reported() => Verify.ReportsAsync("""
        using ManifestGen;

        [System.Obsolete, {|MGEN003:Port(8080)|}, ReadinessProbe("/health")]
        class Catalog;
        """);

    [Fact]
    public Task Attribute_of_a_class_derived_from_a_service_is_reported() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog")]
        class Catalog;

        [{|MGEN003:Port(8080)|}]
        class Derived : Catalog;
        """);

    [Fact]
    public Task Abstract_class_is_reported() => Verify.ReportsAsync("""
        using ManifestGen;

        [{|MGEN004:ContainerService("catalog")|}]
        abstract class Catalog;
        """);

    [Fact]
    public Task Generic_class_is_reported() => Verify.ReportsAsync("""
        [{|MGEN004:ManifestGen.ContainerService("catalog")|}]
        class Catalog<T>;
        """);

    [Fact]
    public Task Class_in_a_generic_class_is_reported() => Verify.ReportsAsync("""
        class Outer<T>
        {
            [{|MGEN004:ManifestGen.ContainerService("catalog")|}]
            class Catalog;
        }
        """);

    [Theory]
    [InlineData("class Catalog;")]
    [InlineData("static class Catalog;")]
    [InlineData("sealed record class Catalog;")]
    public Task Class_that_stands_for_a_service_is_not_reported(string declaration) =>
        Verify.IsSilentAsync(Both, $"""[ManifestGen.ContainerService("catalog"), ManifestGen.Port(8080)] {declaration}""");

    [Fact]
    public Task Parts_of_a_service_are_not_reported() => Verify.IsSilentAsync(
        Both,
        """[ManifestGen.Port(8080)] partial class Catalog;""",
        """[ManifestGen.ContainerService("catalog")] partial class Catalog;""");

    [Theory]
    [InlineData("[ContainerService]")]
    [InlineData("[ContainerServic(\"catalog\")]")]
    public Task Service_that_is_being_typed_is_not_reported(string attribute) =>
        Verify.IsSilentAsync(Both, $"using ManifestGen; [Port(8080)] {attribute} class Catalog;");

    [Fact]
    public Task Attribute_of_someone_else_is_not_reported() => Verify.IsSilentAsync(Both, """
        namespace Other { class PortAttribute(int number) : System.Attribute { public int Number => number; } }

        [Other.Port(8080)]
        class Catalog;
        """);
}
