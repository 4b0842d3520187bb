using ManifestGen.Analysis;
using ManifestGen.CodeFixes.Declaration;

namespace ManifestGen.CodeFixes.Tests.Rules;

public class PlacementFixTests
{
    [Fact]
    public Task Class_with_attributes_of_a_service_becomes_one() => DeclareAsync(
        """
        using ManifestGen;

        public class Outer
        {
            /// <summary>The catalog.</summary>
            [{|MGEN003:Port(8080)|}]
            [Replicas(2)]
            internal static class CatalogApi;
        }

        [{|MGEN003:Port(8080)|}] record Basket;
        """,
        """
        using ManifestGen;

        public class Outer
        {
            /// <summary>The catalog.</summary>
            [ContainerService("catalog-api")]
            [Port(8080)]
            [Replicas(2)]
            internal static class CatalogApi;
        }

        [ContainerService("basket")]
        [Port(8080)] record Basket;
        """);

    [Fact]
    public Task Service_is_named_without_what_every_class_of_one_says() => DeclareAsync(
        """
        using ManifestGen;

        [{|MGEN003:Port(8080)|}] class CatalogService;
        """,
        """
        using ManifestGen;

        [ContainerService("catalog")]
        [Port(8080)] class CatalogService;
        """);

    [Fact]
    public Task Name_that_another_service_has_is_not_taken() => DeclareAsync(
        """
        using ManifestGen;

        [ContainerService("catalog")] class Catalog;

        [{|MGEN003:Port(8080)|}] class CatalogService;
        """,
        """
        using ManifestGen;

        [ContainerService("catalog")] class Catalog;

        [{|MGEN003:Port(8080)|}] class CatalogService;
        """);

    [Fact]
    public Task Attribute_is_qualified_where_no_using_reaches_it() => DeclareAsync(
        """
        [{|MGEN003:ManifestGen.Port(8080)|}]
        class Catalog;
        """,
        """
        [global::ManifestGen.ContainerService("catalog")]
        [ManifestGen.Port(8080)]
        class Catalog;
        """);

    [Theory]
    [InlineData("abstract class Catalog;")]
    [InlineData("class Catalog<T>;")]
    [InlineData("class 目录;")]
    public Task Class_that_cannot_be_a_service_is_not_made_one(string declaration)
    {
        var source = "using ManifestGen;\n[{|MGEN003:Port(8080)|}]\n" + declaration;
        return DeclareAsync(source, source);
    }

    [Fact]
    public Task Abstract_class_becomes_concrete_in_all_its_parts() => RuleFix.VerifySourcesAsync<MisplacedAttributeAnalyzer, AbstractServiceCodeFixProvider>(
        [
            """
            using ManifestGen;

            /// <summary>The catalog.</summary>
            [{|MGEN004:ContainerService("catalog")|}]
            internal abstract partial class Catalog;
            """,
            """
            abstract /* base */ partial class Catalog;
            """,
        ],
        [
            """
            using ManifestGen;

            /// <summary>The catalog.</summary>
            [ContainerService("catalog")]
            internal partial class Catalog;
            """,
            """
            /* base */ partial class Catalog;
            """,
        ]);

    [Theory]
    [InlineData("abstract class Catalog { public abstract void Run(); }")]
    [InlineData("abstract class Catalog : System.IO.Stream;")]
    [InlineData("class Catalog<T>;")]
    public Task Class_that_must_stay_abstract_or_generic_has_no_fix(string declaration)
    {
        var source = "using ManifestGen;\n[{|MGEN004:ContainerService(\"catalog\")|}]\n" + declaration;
        return RuleFix.VerifySourcesAsync<MisplacedAttributeAnalyzer, AbstractServiceCodeFixProvider>([source], [source]);
    }

    private static Task DeclareAsync(string source, string expected) =>
        RuleFix.VerifySourcesAsync<MisplacedAttributeAnalyzer, MisplacedAttributeCodeFixProvider>([source], [expected]);
}
