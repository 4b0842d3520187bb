using Verify = ManifestGen.Testing.Verify<ManifestGen.Analysis.ServiceDeclarationAnalyzer>;

namespace ManifestGen.Analysis;

/// <summary>Where a finding is reported, for every shape in which what is at fault can be written.</summary>
public sealed class LocationTests
{
    [Fact]
    public Task Positional_argument() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Port({|MGEN101:70000|})]
        class Catalog;
        """);

    [Fact]
    public Task Class_of_a_container() => Verify.ReportsAsync("""
        using ManifestGen;

        [Container("otel", "otel/opentelemetry-collector:0.130.0")]
        [Env({|MGEN502:"A:B"|}, "c"), Env("PASSWORD", {|MGEN504:"kZ8#mPq2vL9x"|}), Env("MODE", "fast"), SecretEnv({|MGEN501:"MODE"|})]
        class Collector;
        """);

    [Fact]
    public Task Second_positional_argument() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Env("PASSWORD", {|MGEN504:"kZ8#mPq2vL9x"|})]
        class Catalog;
        """);

    [Fact]
    public Task Constructor_argument_with_its_name() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), AutoScale(max: 3, min: {|MGEN205:0|})]
        class Catalog;
        """);

    [Fact]
    public Task Property() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Resources(Cpu = "1", Memory = {|MGEN301:"lots"|})]
        class Catalog;
        """);

    [Fact]
    public Task Property_that_replaces_a_constructor_argument() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), LivenessProbe("/alive", Path = {|MGEN403:"health"|})]
        class Catalog;
        """);

    [Fact]
    public Task Constructor_argument_that_a_property_could_replace() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080), LivenessProbe({|MGEN403:"alive"|})]
        class Catalog;
        """);

    [Fact]
    public Task Expression_instead_of_a_literal() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Port({|MGEN101:Catalog.Port|})]
        class Catalog { public const int Port = 70_000; }
        """);

    [Fact]
    public Task Argument_that_is_not_written_is_the_attribute() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), {|MGEN401:LivenessProbe(ProbeKind.Tcp)|}]
        class Catalog;
        """);

    [Fact]
    public Task Attribute_that_is_not_written_is_the_class() => Verify.ReportsAsync("""
        using ManifestGen;

        [ContainerService("catalog"), Port(8080)]
        class {|MGEN407:Catalog|};
        """);

    [Fact]
    public Task Argument_in_another_part_of_the_class() => Verify.ReportsAsync(
        """using ManifestGen; [ContainerService("catalog")] partial class Catalog;""",
        """using ManifestGen; [Port({|MGEN101:0|})] partial class Catalog;""");

    [Fact]
    public Task Class_in_several_parts_is_the_one_with_the_service() => Verify.ReportsAsync(
        """using ManifestGen; [Port(8080)] partial class Catalog;""",
        """using ManifestGen; [ContainerService("catalog")] partial class {|MGEN407:Catalog|};""");

    [Fact]
    public Task Attribute_by_alias_with_a_target() => Verify.ReportsAsync("""
        using P = ManifestGen.PortAttribute;

        [type: ManifestGen.ContainerService("catalog"), P({|MGEN101:-1|})]
        class Catalog;
        """);

    [Fact]
    public Task Nested_record() => Verify.ReportsAsync("""
        using ManifestGen;

        class Outer
        {
            [ContainerService({|MGEN001:"Catalog"|})]
            record class Catalog;
        }
        """);

    [Fact]
    public Task Clash_of_two_services_is_reported_at_both() => Verify.ReportsAsync(
        """[ManifestGen.ContainerService({|MGEN002:"web"|})] class A;""",
        """namespace Shop { static class Outer { [ManifestGen.ContainerService({|MGEN002:"web"|})] class B; } }""");
}
