using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class KubernetesFilesTests
{
    [Fact]
    public void Web_service_with_everything_usual() => Snapshot.Match(Rendered.File(TestModels.Catalog, "k8s/catalog.yaml"));

    [Fact]
    public void Worker_without_ports() => Snapshot.Match(Rendered.File(TestModels.MinimalWorker, "k8s/mailer.yaml"));

    [Fact]
    public void Service_with_arguments_and_another_port() => Snapshot.Match(Rendered.File(TestModels.SeveralServices, "k8s/orders-api.yaml"));

    [Fact]
    public void Service_with_no_instance() => Snapshot.Match(Rendered.File(TestModels.SeveralServices, "k8s/orders-admin.yaml"));

    [Fact]
    public void Probes_by_grpc_tcp_and_command() => Snapshot.Match(Rendered.File(TestModels.OtherProbes, "k8s/pricing.yaml"));

    [Fact]
    public void Udp_ports() => Snapshot.Match(Rendered.File(TestModels.UdpPorts, "k8s/resolver.yaml"));

    [Fact]
    public void Odd_values() => Snapshot.Match(Rendered.File(TestModels.OddValues, "k8s/odd.yaml"));

    [Fact]
    public void Resources_in_all_notations() => Snapshot.Match(Rendered.File(TestModels.Resources, "k8s/batch.yaml"));

    [Fact]
    public void Kustomization_of_several_services() => Snapshot.Match(Rendered.File(TestModels.SeveralServices, "k8s/kustomization.yaml"));
}
