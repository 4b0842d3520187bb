using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class ApiServerAccessTests
{
    private const string ApiServer = """
            - ports:
                - port: 443
                  protocol: TCP
                - port: 6443
                  protocol: TCP
        """;

    private static readonly SecurityModel WithToken = new() { Account = new() { MountToken = true } };

    private static readonly NetworkModel Limited = new() { AllowEgress = EquatableArray.Of(new NetworkRuleModel(Origin.Class) { Namespace = "db" }) };

    [Fact]
    public void A_limited_service_with_a_token_reaches_the_API_server() =>
        Assert.Contains(ApiServer, Render(Service("catalog") with { Security = WithToken, Network = Limited }), StringComparison.Ordinal);

    [Fact]
    public void Without_a_token_it_has_nothing_to_do_there() =>
        Assert.DoesNotContain("6443", Render(Service("catalog") with { Network = Limited }), StringComparison.Ordinal);

    [Fact]
    public void An_open_way_out_needs_no_opening() =>
        Assert.DoesNotContain("6443", Render(Service("catalog") with { Security = WithToken }), StringComparison.Ordinal);

    private static string Render(ServiceModel service) => Rendered.File(Application(Project("Catalog"), service), "k8s/catalog.yaml");
}
