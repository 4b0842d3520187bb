using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class ObservabilityParserTests
{
    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var observability = Parse("""
            [Metrics("/prometheus", Port = "admin", IntervalSeconds = 15, HonorLabels = true, Monitor = MetricsMonitor.PodMonitor)]
            [Telemetry("http://collector:4318", Protocol = OtlpProtocol.HttpProtobuf)]
            """);

        Assert.Equal(
            new MetricsModel(new Origin(1), "/prometheus") { Port = "admin", IntervalSeconds = 15, HonorLabels = true, Monitor = MetricsMonitor.PodMonitor },
            observability.Metrics);
        Assert.Equal(new TelemetryModel(new Origin(2), "http://collector:4318") { Protocol = OtlpProtocol.HttpProtobuf }, observability.Telemetry);
    }

    [Fact]
    public void Path_has_a_default() => Assert.Equal(new MetricsModel(new Origin(1), "/metrics"), Parse("[Metrics]").Metrics);

    [Fact]
    public void Probe_has_a_scheme_and_headers()
    {
        var probe = ServiceParser.Parse(UserProject.WithService("""[ContainerService("c"), LivenessProbe("/", Scheme = ProbeScheme.Https, Headers = new[] { "A: b" })]""")
            .Compile().GetTypeByMetadataName("Catalog")!)!.LivenessProbe!;

        Assert.Equal(ProbeScheme.Https, probe.Scheme);
        Assert.Equal(["A: b"], probe.Headers);
    }

    private static ObservabilityModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService($"""[ContainerService("c")]{attributes}""").Compile().GetTypeByMetadataName("Catalog")!)!.Observability;
}
