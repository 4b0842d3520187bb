using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Compose;

public class ComposeFileTests
{
    [Fact]
    public void Web_service_with_everything_usual() => Snapshot.Match(Rendered.File(TestModels.Catalog, "compose.yaml"));

    [Fact]
    public void Worker_without_ports() => Snapshot.Match(Rendered.File(TestModels.MinimalWorker, "compose.yaml"));

    [Fact]
    public void Several_services_of_one_image() => Snapshot.Match(Rendered.File(TestModels.SeveralServices, "compose.yaml"));

    [Fact]
    public void Probes_by_grpc_tcp_and_command() => Snapshot.Match(Rendered.File(TestModels.OtherProbes, "compose.yaml"));

    [Fact]
    public void Credentials_of_package_feeds_are_secrets_of_the_build() => Snapshot.Match(Rendered.File(Docker.DockerModels.PrivateFeeds, "compose.yaml"));

    [Fact]
    public void Udp_ports() => Snapshot.Match(Rendered.File(TestModels.UdpPorts, "compose.yaml"));

    [Fact]
    public void Odd_values() => Snapshot.Match(Rendered.File(TestModels.OddValues, "compose.yaml"));

    [Fact]
    public void Resources_in_all_notations() => Snapshot.Match(Rendered.File(TestModels.Resources, "compose.yaml"));

    [Fact]
    public void Dependencies_telemetry_and_headers_of_probes() => Snapshot.Match(Rendered.File(NetworkModels.Limited, "compose.yaml"));

    [Fact]
    public void Exceptions_with_a_reason() => Snapshot.Match(Rendered.File(SecurityModels.Legacy, "compose.yaml"));

    [Fact]
    public void Variables_and_files_of_the_configuration() => Snapshot.Match(Rendered.File(ConfigurationModels.Files, "compose.yaml"));

    [Fact]
    public void Volumes_of_every_kind() => Snapshot.Match(Rendered.File(PodModels.EveryVolume, "compose.yaml"));

    [Fact]
    public void Devices_and_name_resolution() => Snapshot.Match(Rendered.File(PodModels.EveryContainer, "compose.yaml"));

    [Fact]
    public void Every_setting_that_Kubernetes_does_not_have() => Snapshot.Match(Rendered.File(ComposeModels.EverySetting, "compose.yaml"));
}
