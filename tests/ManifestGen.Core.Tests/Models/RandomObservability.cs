using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomObservability
{
    private static readonly Gen<string> Endpoint = Mostly(
        Gen.OneOf<string>("http://collector:4317", "https://a.b.svc:4318", "http://[2001:db8::1]:80", "http://10.0.0.1", "https://otel.example.com/v1"),
        Gen.OneOf<string>("", "collector:4317", "mailto:a@b", "http://", "file:///a"));

    public static Gen<ObservabilityModel> Any(PortModel[] ports, Gen<int> number) =>
        from metrics in Optional(Metrics(ports, number))
        from telemetry in Optional(Gen.Select(Endpoint, Mostly(Gen.Enum<OtlpProtocol>(), Gen.Const((OtlpProtocol)7)), (endpoint, protocol) =>
            new TelemetryModel(Declared, endpoint) { Protocol = protocol }))
        select new ObservabilityModel { Metrics = ports.Length == 0 ? null : metrics, Telemetry = telemetry };

    private static Gen<MetricsModel> Metrics(PortModel[] ports, Gen<int> number) =>
        from path in Mostly(Gen.OneOf<string>("/metrics", "/a?b=c"), Gen.OneOf<string>("", "metrics", "/ä"))
        from port in Gen.Frequency((3, Gen.Const((string?)null)), (1, Gen.OneOf([.. ports.Select(port => (string?)port.Name), "http"])))
        from interval in Optional(number)
        from honored in Gen.OneOf<bool?>(null, true, false)
        from monitor in Optional(Mostly(Gen.Enum<MetricsMonitor>(), Gen.Const((MetricsMonitor)7)).Select(kind => (int)kind))
        select new MetricsModel(Declared, path)
        {
            Port = port,
            IntervalSeconds = monitor == (int)MetricsMonitor.Annotations ? null : interval,
            HonorLabels = monitor == (int)MetricsMonitor.Annotations ? null : honored,
            Monitor = (MetricsMonitor?)monitor,
        };
}
