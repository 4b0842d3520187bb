using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Observability;

public class TelemetryTests : RuleTest
{
    [Theory]
    [InlineData("http://otel-collector:4317", OtlpProtocol.Grpc)]
    [InlineData("https://otel.example.com/tenant", OtlpProtocol.HttpProtobuf)]
    public void An_address_with_a_scheme_is_good(string endpoint, OtlpProtocol protocol) => AssertGood(With(endpoint, protocol));

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("otel-collector:4317", "Telemetry.endpoint = \"http://otel-collector:4317\"")]
    [InlineData("/v1/traces", "no remedy")]
    [InlineData("unix:///run/otel", "no remedy")]
    public void Any_other_is_reported(string endpoint, string remedy) => AssertProblem($"MGEN180 at Telemetry.endpoint: {remedy}", With(endpoint));

    [Theory]
    [InlineData(4318, OtlpProtocol.Grpc, OtlpProtocol.HttpProtobuf)]
    [InlineData(4317, OtlpProtocol.HttpProtobuf, OtlpProtocol.Grpc)]
    public void The_port_of_the_other_protocol_is_reported(int port, OtlpProtocol protocol, OtlpProtocol meant) =>
        AssertProblem($"MGEN181 at Telemetry.Protocol: Telemetry.Protocol = OtlpProtocol.{meant}", With($"http://a:{port}", protocol));

    [Fact]
    public void A_variable_that_is_declared_is_told()
    {
        var finding = Assert.Single(FindingsOf("MGEN182", With("http://a:4317").WithVariables(("OTEL_SERVICE_NAME", "x"), ("A", "b"))));

        Assert.Equal("MGEN182 at Telemetry: no remedy", Summary(finding));
        Assert.Contains("'OTEL_SERVICE_NAME'", finding.Message);
    }

    [Fact]
    public void A_protocol_exists() => AssertProblem("MGEN183 at Telemetry.Protocol: remove Telemetry.Protocol", With("http://a:80", (OtlpProtocol)7));

    private static ServiceModel With(string endpoint, OtlpProtocol protocol = OtlpProtocol.Grpc) =>
        Declare.Web with { Observability = new() { Telemetry = new(Declare.Attribute("Telemetry"), endpoint) { Protocol = protocol } } };
}
