using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class PlacementFilesTests
{
    [Fact]
    public void Pods_on_chosen_nodes() => Snapshot.Match(Rendered.File(PlacementModels.Chosen, "k8s/render.yaml"));

    [Fact]
    public void Pods_apart_from_their_own_and_others() => Snapshot.Match(Rendered.File(PlacementModels.Apart, "k8s/search.yaml"));

    [Fact]
    public void Pods_in_at_least_three_zones() => Snapshot.Match(Rendered.File(PlacementModels.InThreeZones, "k8s/search.yaml"));
}
