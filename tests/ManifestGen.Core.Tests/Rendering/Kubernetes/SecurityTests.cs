using ManifestGen.Core.Tests.Models;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class SecurityTests
{
    [Fact]
    public void Access_in_the_namespace() => Snapshot.Match(Rendered.File(SecurityModels.Discovery, "k8s/discovery.yaml"));

    [Fact]
    public void Access_in_the_whole_cluster() => Snapshot.Match(Rendered.File(SecurityModels.Operator, "k8s/operator.yaml"));

    [Fact]
    public void Namespace() => Snapshot.Match(Rendered.File(SecurityModels.Operator, "k8s/namespace.yaml"));

    [Fact]
    public void Kustomization_with_a_namespace() => Snapshot.Match(Rendered.File(SecurityModels.Operator, "k8s/kustomization.yaml"));

    [Fact]
    public void Exceptions_with_a_reason() => Snapshot.Match(Rendered.File(SecurityModels.Legacy, "k8s/legacy.yaml"));
}
