using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Swarm;

public class SwarmStackTests
{
    [Fact]
    public void Web_service_with_everything_usual() => Snapshot.Match(Rendered.File(TestModels.Catalog, "stack.yaml"));

    [Fact]
    public void Worker_without_ports() => Snapshot.Match(Rendered.File(TestModels.MinimalWorker, "stack.yaml"));

    [Fact]
    public void Several_services_of_one_image() => Snapshot.Match(Rendered.File(TestModels.SeveralServices, "stack.yaml"));

    [Fact]
    public void Probes_by_grpc_tcp_and_command() => Snapshot.Match(Rendered.File(TestModels.OtherProbes, "stack.yaml"));

    [Fact]
    public void Udp_ports() => Snapshot.Match(Rendered.File(TestModels.UdpPorts, "stack.yaml"));

    [Fact]
    public void Odd_values() => Snapshot.Match(Rendered.File(TestModels.OddValues, "stack.yaml"));

    [Fact]
    public void Resources_in_all_notations() => Snapshot.Match(Rendered.File(TestModels.Resources, "stack.yaml"));

    [Fact]
    public void Dependencies_telemetry_and_headers_of_probes() => Snapshot.Match(Rendered.File(NetworkModels.Limited, "stack.yaml"));

    [Fact]
    public void Exceptions_with_a_reason() => Snapshot.Match(Rendered.File(SecurityModels.Legacy, "stack.yaml"));

    [Fact]
    public void Variables_and_files_of_the_configuration() => Snapshot.Match(Rendered.File(ConfigurationModels.Files, "stack.yaml"));

    [Fact]
    public void Volumes_of_every_kind() => Snapshot.Match(Rendered.File(PodModels.EveryVolume, "stack.yaml"));

    [Fact]
    public void Devices_and_name_resolution() => Snapshot.Match(Rendered.File(PodModels.EveryContainer, "stack.yaml"));

    [Fact]
    public void Every_setting_that_Kubernetes_does_not_have() => Snapshot.Match(Rendered.File(ComposeModels.EverySetting, "stack.yaml"));
}
