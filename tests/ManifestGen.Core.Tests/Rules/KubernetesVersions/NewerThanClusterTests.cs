using ManifestGen.Core.Tests.Rendering;
using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.KubernetesVersions;

public class NewerThanClusterTests : RuleTest
{
    private static readonly Origin Place = new(9);

    private static readonly ProjectModel Old = Declare.Project with { KubernetesVersion = new(1, 27) };

    private static readonly ServiceModel Sidecar = Declare.Web with
    {
        Pod = new() { Containers = EquatableArray.Of(new PodContainerModel(Place, ContainerRole.Sidecar, "Collector")) },
    };

    public static TheoryData<string, string> Newer => new()
    {
        { "sidecar", "A sidecar container requires Kubernetes 1.29" },
        { "pause", "A pre-stop delay requires Kubernetes 1.30" },
        { "profile", "An AppArmor profile in the security context requires Kubernetes 1.30" },
        { "keepalive", "A TCP keepalive sysctl that needs no permission requires Kubernetes 1.29" },
        { "buffer", "A TCP buffer sysctl that needs no permission requires Kubernetes 1.32" },
        { "resize", "Resizing a pod in place requires Kubernetes 1.33" },
    };

    [Theory]
    [MemberData(nameof(Newer))]
    public void What_the_oldest_cluster_does_not_have_is_reported_at_its_attribute(string feature, string message)
    {
        var finding = Assert.Single(FindingsOf("MGEN040", Using(feature), Old));

        Assert.StartsWith(message + ", and ManifestGenKubernetesVersion is 1.27", finding.Message, StringComparison.Ordinal);
        Assert.Equal(Place, finding.Place.Origin);
    }

    [Theory]
    [MemberData(nameof(Newer))]
    public void What_it_has_is_not(string feature, string message)
    {
        Assert.NotEmpty(message);
        Assert.Empty(FindingsOf("MGEN040", Using(feature), Declare.Project with { KubernetesVersion = new(1, 33) }));
    }

    [Fact]
    public void Where_Kubernetes_is_not_written_nothing_is_reported() =>
        Assert.Empty(FindingsOf("MGEN040", Sidecar, Old with { Targets = ManifestTargets.Compose }));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Pause_that_nobody_asked_for_is_written_where_it_exists(int minor, bool isWritten)
    {
        var application = new ApplicationModel(Declare.Project with { KubernetesVersion = new(1, minor) }, EquatableArray.Of(Declare.Web));

        Assert.Equal(isWritten, Rendered.File(application, "k8s/catalog.yaml").Contains("preStop", StringComparison.Ordinal));
    }

    private static ServiceModel Using(string feature) => feature switch
    {
        "sidecar" => Sidecar,
        "pause" => Declare.Web with { Workload = new() { Shutdown = new ShutdownModel(Place) { TimeoutSeconds = 30, PreStopSeconds = 3 } } },
        "profile" => Secured(new() { AppArmor = SecurityProfile.RuntimeDefault }),
        "keepalive" => Secured(new() { Sysctls = EquatableArray.Of(new SysctlModel("net.ipv4.tcp_keepalive_time", "60")) }),
        "buffer" => Secured(new() { Sysctls = EquatableArray.Of(new SysctlModel("net.ipv4.tcp_rmem", "4096")) }),
        _ => Declare.Web with { Scaling = new() { Vertical = new VerticalScalingModel(Place) { Mode = VerticalUpdateMode.InPlaceOrRecreate } } },
    };

    private static ServiceModel Secured(ContainerSecurityModel security) => Declare.Web with { Security = new() { Container = security with { Origin = Place } } };
}
