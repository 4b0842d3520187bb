using ManifestGen.Testing;

namespace ManifestGen.Generation;

public sealed class ConstantsTests
{
    [Fact]
    public void Partial_class_gets_what_the_code_has_to_agree_with() => Snapshot.Match(Constants("""
        using ManifestGen;

        namespace Shop;

        [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        internal sealed class Postgres;

        [ContainerService("orders"), Port(8080, PublishedPort = 8082), Port(8081, Name = "grpc"), Port(5672, Name = "amqp")]
        internal sealed class Orders;

        [ContainerService("catalog"), Port(8080, Name = "http"), Port(9090, Name = "http-admin")]
        [StartupProbe("/alive"), LivenessProbe(ProbeKind.Tcp), ReadinessProbe("/health?full=1")]
        [Env("Features__Checkout", "true"), Env("TZ", "UTC"), SecretEnv("ConnectionStrings__Legacy")]
        [DependsOn(typeof(Postgres)), DependsOn(typeof(Orders))]
        internal sealed partial class CatalogService;
        """)!, "txt");

    [Theory]
    [InlineData("internal sealed class Catalog;")]
    [InlineData("internal class Outer { [ContainerService(\"inner\"), Port(8080)] internal sealed partial class Inner; } internal sealed class Catalog;")]
    [InlineData("file sealed partial class Catalog;")]
    public void Class_that_cannot_be_added_to_gets_nothing(string declaration) =>
        Assert.Null(Constants($"using ManifestGen; [ContainerService(\"catalog\"), Port(8080)] {declaration}"));

    [Theory]
    [InlineData("[Port(8080)] public sealed class Orders;")]
    [InlineData("[Port(8080), ContainerService(null)] public sealed class Orders;")]
    [InlineData("[Port(8080), ContainerServic(\"orders\")] public sealed class Orders;")]
    [InlineData("[ContainerService(\"orders\"), Port(8080)] public sealed partial class ;")]
    [InlineData("namespace { [ContainerService(\"orders\"), Port(8080)] public sealed partial class Orders; }")]
    [InlineData("[ContainerService(\"orders\"), Port(8080)] public sealed partial class Orders<T, >;")]
    public void All_constants_are_there_while_another_service_is_being_typed(string orders)
    {
        var project = new UserProject(
            """
            using ManifestGen;

            [ContainerService("catalog"), Port(8080), DependsOn(typeof(Orders))]
            public sealed partial class Catalog;
            """,
            "using ManifestGen;\n" + orders);
        var compilation = project.Compile();

        var result = Generated.NewDriver(project, compilation).RunGenerators(compilation).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        var constants = result.GeneratedSources.Single(source => source.HintName == ConstantsEmitter.HintName);
        Assert.Contains("public const int Http = 8080;", constants.SourceText.ToString());
        Assert.Empty(constants.SyntaxTree.GetDiagnostics());
    }

    [Fact]
    public void Service_that_inherits_from_another_one_compiles_without_a_warning() => Generated.From("""
        using ManifestGen;

        [ContainerService("first"), Port(8080)]
        internal partial class First;

        [ContainerService("second"), Port(8081)]
        internal sealed partial class Second : First;
        """).Emit();

    [Fact]
    public void Class_without_anything_to_name_gets_nothing() =>
        Assert.Null(Constants("""using ManifestGen; [ContainerService("catalog")] internal sealed partial class Catalog;"""));

    [Theory]
    [InlineData("internal sealed partial class Catalog;", "Catalog")]
    [InlineData("public sealed partial record Catalog;", "Catalog")]
    [InlineData("internal sealed partial class @class;", "@class")]
    [InlineData("public partial struct Outer<T> { public partial interface IMiddle<U> { [SERVICE] public sealed partial class Inner; } }", "Outer<int>.IMiddle<string>.Inner")]
    [InlineData("namespace @event.Deep { public partial record struct Outer { [SERVICE] public sealed partial class Inner; } }", "@event.Deep.Outer.Inner")]
    public void Any_class_can_be_added_to(string declaration, string name)
    {
        const string service = """ContainerService("catalog"), Port(8080)""";
        var source = declaration.Contains("SERVICE") ? declaration.Replace("SERVICE", service) : $"[{service}] {declaration}";

        Generated.From(new UserProject($"using ManifestGen; {source}")
        {
            Program = $"internal static class Program {{ private static int Main() => {name}.Ports.Http; }}",
        }).Emit();
    }

    [Theory]
    [InlineData("public int Ports => 1;", "Ports")]
    [InlineData("private class Probes;", "Probes")]
    public void Member_of_the_users_stays(string member, string name)
    {
        var generated = Generated.From($$"""
            using ManifestGen;

            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health"), Env("A", "b")]
            internal sealed partial class Catalog { {{member}} }
            """);

        generated.Emit();
        Assert.DoesNotContain($"class {name}", generated.Sources[ConstantsEmitter.HintName]);
        Assert.Contains("class Settings", generated.Sources[ConstantsEmitter.HintName]);
    }

    [Fact]
    public void Member_that_is_inherited_stays() => Generated.From("""
        using ManifestGen;

        internal abstract class Base { public int Ports => 1; }

        [ContainerService("catalog"), Port(8080)]
        internal sealed partial class Catalog : Base;
        """).Emit();

    [Fact]
    public void Names_of_other_worlds_become_names_of_CSharp()
    {
        var constants = Constants("""
            using ManifestGen;

            [ContainerService("catalog"), Env("a.b", "1"), Env("A-B", "1"), Env("_1", "1"), Env("equals", "1"), Env("settings", "1"), Env("class", "1"), Env("POSTGRES_DB", "1")]
            internal sealed partial class Catalog;
            """)!;

        Assert.Equal(
            ["AB", "AB_2", "_1", "Equals_2", "Settings_2", "Class", "PostgresDb"],
            constants.Split('\n').Where(line => line.Contains(" const ")).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[3]));
    }

    /// <summary>It would not compile, in a file that the user has not written.</summary>
    [Fact]
    public void Name_that_is_longer_than_any_of_CSharp_is_cut()
    {
        var name = new string('a', 10_000);

        Generated.From($$"""
            using ManifestGen;

            [ContainerService("catalog"), Env("{{name}}1", "1"), Env("{{name}}2", "2")] internal sealed partial class Catalog;
            """).Emit();
    }

    [Fact]
    public void Part_of_a_class_with_another_attribute_is_no_other_class() => Generated.From("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080)] internal sealed partial class Catalog;
        [ContainerService("catalog", PartOf = "shop", Environment = "production")] internal sealed partial class Catalog;
        """).Emit();

    private static string? Constants(string source)
    {
        var generated = Generated.From(source);
        generated.Emit();
        return generated.Sources.GetValueOrDefault(ConstantsEmitter.HintName);
    }
}
