using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Ports;

public class PortTranslationTests : RuleTest
{
    private static readonly ProjectModel OnlyKubernetes = Declare.Project with { Targets = ManifestTargets.Kubernetes };

    [Fact]
    public void A_port_of_the_Service_has_no_effect_in_Compose_and_Swarm()
    {
        var finding = Assert.Single(FindingsOf("MGEN108", With(servicePort: 8000)));

        Assert.Equal(new Place(finding.Place.Origin, "ServicePort"), finding.Place);
        Assert.Contains("ServicePort = 8000 has no effect in Compose and Swarm: other services use 8080", finding.Message);
    }

    [Fact]
    public void A_port_of_the_host_has_no_effect_where_nothing_is_published() =>
        Assert.Contains("no effect in Kubernetes", Assert.Single(FindingsOf("MGEN108", With(publishedPort: 9000), OnlyKubernetes)).Message);

    [Fact]
    public void The_same_number_needs_no_translation() => Assert.Empty(FindingsOf("MGEN108", With(servicePort: 8080)));

    [Fact]
    public void Kubernetes_translates() => Assert.Empty(FindingsOf("MGEN108", With(servicePort: 8000), OnlyKubernetes));

    [Fact]
    public void Compose_publishes() => Assert.Empty(FindingsOf("MGEN108", With(publishedPort: 9000)));

    private static ServiceModel With(int? servicePort = null, int? publishedPort = null) =>
        Declare.Web with { Ports = Declare.Ports(Declare.Port(8080, "http") with { ServicePort = servicePort, PublishedPort = publishedPort }) };
}
