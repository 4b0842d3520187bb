using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

public class ExposureTests
{
    [Fact]
    public void Ingresses_of_two_classes() => Snapshot.Match(Rendered.File(ExposureModels.Ingresses, "k8s/shop.yaml"));

    [Fact]
    public void Routes_and_gateways() => Snapshot.Match(Rendered.File(ExposureModels.Routes, "k8s/shop.yaml"));

    [Fact]
    public void Certificates_and_issuers() => Snapshot.Match(Rendered.File(ExposureModels.Certificates, "k8s/shop.yaml"));

    [Fact]
    public void Load_balancer() => Snapshot.Match(Rendered.File(ExposureModels.LoadBalancer, "k8s/shop.yaml"));

    [Fact]
    public void Headless_service() => Snapshot.Match(Rendered.File(ExposureModels.Headless, "k8s/shop.yaml"));

    [Fact]
    public void No_rule_refuses_them() => Assert.All(ExposureModels.All, application =>
        Assert.Empty(RuleCatalog.Check(application.Services[0], application).Where(finding => finding.Rule.Severity > RuleSeverity.Info).Select(finding => finding.Message)));

    [Fact]
    public void Web_program_behind_an_ingress_takes_the_clients_address_from_headers_in_Kubernetes_only()
    {
        const string variable = "ASPNETCORE_FORWARDEDHEADERS_ENABLED";

        Assert.Contains(variable, Rendered.File(ExposureModels.Ingresses, "k8s/shop.yaml"));
        Assert.DoesNotContain(variable, Rendered.File(ExposureModels.Ingresses, "compose.yaml"));
        Assert.DoesNotContain(variable, Rendered.File(ExposureModels.Ingresses, "stack.yaml"));
        Assert.DoesNotContain(variable, Rendered.File(ExposureModels.Headless, "k8s/shop.yaml"));
    }

    [Fact]
    public void Declared_variable_for_forwarded_headers_is_left_alone()
    {
        var shop = ExposureModels.Ingresses.Services[0];
        var declared = shop with { Env = EquatableArray.Of(TestModels.Env("AspNetCore_ForwardedHeaders_Enabled", "false")) };

        Assert.DoesNotContain("ASPNETCORE_FORWARDEDHEADERS_ENABLED", Rendered.File(ExposureModels.Ingresses with { Services = EquatableArray.Of(declared) }, "k8s/shop.yaml"));
    }

    [Fact]
    public void Worker_behind_a_route_has_no_variable_of_ASP_NET_Core() => Assert.DoesNotContain(
        "FORWARDEDHEADERS",
        Rendered.File(ExposureModels.Routes with { Project = ExposureModels.Routes.Project with { IsAspNetCore = false } }, "k8s/shop.yaml"));
}
