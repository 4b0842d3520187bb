namespace ManifestGen.CodeFixes.Tests.Rules;

public class HealthFixTests
{
    private const string IsWeb = "_MgIsAspNetCore = true";

    [Fact]
    public Task Probe_without_a_port_gets_the_one_of_a_web_project() => RuleFix.VerifyAsync(
        """
        [ContainerService("catalog")]
        [{|MGEN401:ReadinessProbe("/health")|}, LivenessProbe("/alive")]
        """,
        """
        [ContainerService("catalog")]
        [Port(8080)]
        [ReadinessProbe("/health"), LivenessProbe("/alive")]
        """,
        IsWeb);

    [Fact]
    public Task Probe_without_a_port_has_no_fix_in_other_projects() =>
        RuleFix.VerifyNoFixAsync("""[ContainerService("catalog"), {|MGEN401:ReadinessProbe("/health")|}]""");

    [Theory]
    [InlineData("""ReadinessProbe("/health", Port = {|MGEN402:"htpp"|})""", """ReadinessProbe("/health", Port = "http")""")]
    [InlineData("""ReadinessProbe({|MGEN403:"health"|})""", """ReadinessProbe("/health")""")]
    [InlineData("""ReadinessProbe({|MGEN404:"/my health"|})""", """ReadinessProbe("/my%20health")""")]
    [InlineData("""ReadinessProbe("/health", TimeoutSeconds = {|MGEN405:9|})""", """ReadinessProbe("/health", TimeoutSeconds = 5)""")]
    [InlineData("""ReadinessProbe("/health", PeriodSeconds = {|MGEN405:1|})""", """ReadinessProbe("/health", PeriodSeconds = 1, TimeoutSeconds = 1)""")]
    [InlineData("""ReadinessProbe(ProbeKind.Tcp, Path = {|MGEN408:"/health"|})""", """ReadinessProbe(ProbeKind.Tcp)""")]
    [InlineData("""ReadinessProbe("/health", PeriodSeconds = {|MGEN409:0|})""", """ReadinessProbe("/health")""")]
    public Task Argument_of_a_probe_is_corrected(string attribute, string expected) =>
        RuleFix.VerifyAsync($"""[ContainerService("catalog"), Port(8080), {attribute}]""", $"""[ContainerService("catalog"), Port(8080), {expected}]""");

    [Fact]
    public Task Probe_goes_to_the_port_that_speaks_TCP() => RuleFix.VerifyAsync(
        """[ContainerService("catalog"), Port(5353, Protocol = PortProtocol.Udp), Port(8080, Name = "web"), {|MGEN410:ReadinessProbe("/health")|}]""",
        """[ContainerService("catalog"), Port(5353, Protocol = PortProtocol.Udp), Port(8080, Name = "web"), ReadinessProbe("/health", Port = "web")]""");

    [Theory]
    [InlineData("ReadinessProbe(ProbeKind.Tcp)", IsWeb)]
    [InlineData("ReadinessProbe(ProbeKind.Tcp)")]
    public Task Readiness_probe_is_added(string attribute, params string[] properties) =>
        RuleFix.VerifySourcesAsync<Analysis.ServiceDeclarationAnalyzer, Remedies.RemedyCodeFixProvider>(
            [
                """
                using ManifestGen;

                /// <summary>The catalog.</summary>
                [ContainerService("catalog")]
                [Port(8080)]
                internal sealed class {|MGEN407:Catalog|};
                """,
            ],
            [
                $"""
                using ManifestGen;

                /// <summary>The catalog.</summary>
                [ContainerService("catalog")]
                [{attribute}]
                [Port(8080)]
                internal sealed class Catalog;
                """,
            ],
            properties);

    [Fact]
    public Task Names_are_qualified_where_no_using_reaches_them() =>
        RuleFix.VerifySourcesAsync<Analysis.ServiceDeclarationAnalyzer, Remedies.RemedyCodeFixProvider>(
            ["[ManifestGen.ContainerService(\"catalog\"), ManifestGen.Port(8080)] class {|MGEN407:Catalog|};"],
            ["[ManifestGen.ContainerService(\"catalog\"), ManifestGen.Port(8080)] [global::ManifestGen.ReadinessProbe(global::ManifestGen.ProbeKind.Tcp)] class Catalog;"]);
}
