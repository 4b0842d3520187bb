using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class PodFilesTests
{
    [Fact]
    public void Claims_of_each_pod_of_a_stateful_set() => Snapshot.Match(Rendered.File(PodModels.OwnClaims, "k8s/store.yaml"));

    [Fact]
    public void Volumes_of_every_kind() => Snapshot.Match(Rendered.File(PodModels.EveryVolume, "k8s/media.yaml"));

    [Fact]
    public void Containers_devices_and_name_resolution() => Snapshot.Match(Rendered.File(PodModels.EveryContainer, "k8s/vision.yaml"));
}
