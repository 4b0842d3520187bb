using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class NetworkTests
{
    [Fact]
    public void Service_with_dependencies_and_network_rules() => Snapshot.Match(Rendered.File(NetworkModels.Limited, "k8s/catalog.yaml"));

    [Fact]
    public void Service_that_is_called_and_scraped() => Snapshot.Match(Rendered.File(NetworkModels.Limited, "k8s/pricing.yaml"));

    [Fact]
    public void Pods_that_are_scraped_and_traced() => Snapshot.Match(Rendered.File(NetworkModels.Observed, "k8s/mailer.yaml"));

    [Fact]
    public void Pods_with_annotations_for_Prometheus() => Snapshot.Match(Rendered.File(NetworkModels.Observed, "k8s/printer.yaml"));

    [Fact]
    public void Service_with_connections_to_servers_of_all_kinds() => Snapshot.Match(Rendered.File(BackingModels.Connected, "k8s/shop.yaml"));
}
