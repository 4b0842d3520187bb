using ManifestGen.Model;
using static ManifestGen.Core.Tests.Rules.Exposure.ExposureDeclarations;

namespace ManifestGen.Core.Tests.Rules.Exposure;

public class CertificateTests : RuleTest
{
    [Fact]
    public void Certificate_of_an_ingress_is_good() => AssertGood(With(Ingress()).And(Certificate));

    [Fact]
    public void Certificate_for_nothing_is_reported() => AssertProblem("MGEN135 at Certificate: no remedy", Declare.Web.And(Certificate));

    [Fact]
    public void Host_that_the_certificate_is_not_for_is_reported()
    {
        var certificate = Certificate with { DnsNames = EquatableArray.Of("www.example.com") };
        Assert.StartsWith(
            "The certificate of 'shop.example.com' does not cover it",
            AssertProblem("MGEN136 at Certificate.DnsNames: no remedy", With(Ingress()).And(certificate)));
    }

    [Fact]
    public void Names_are_removed_where_none_of_them_is_lost() => AssertProblem(
        "MGEN136 at Certificate.DnsNames: remove Certificate.DnsNames",
        With(Ingress(), Ingress("www.example.com")).And(Certificate with { DnsNames = EquatableArray.Of("shop.example.com") }));

    [Fact]
    public void Name_that_no_ingress_has_is_reported()
    {
        var certificate = Certificate with { DnsNames = EquatableArray.Of("shop.example.com", "www.example.com") };
        Assert.StartsWith(
            "No ingress or gateway serves 'www.example.com'",
            AssertProblem("MGEN136 at Certificate.DnsNames: no remedy", With(Ingress()).And(certificate)));
    }

    [Fact]
    public void Wildcard_stands_for_one_label()
    {
        AssertGood(With(Ingress()).And(Certificate with { DnsNames = EquatableArray.Of("*.example.com") }));
        AssertProblem(
            "MGEN136 at Certificate.DnsNames: no remedy", With(Ingress()).And(Certificate with { DnsNames = EquatableArray.Of("*.com") }));
    }

    [Fact]
    public void Name_that_is_no_host_is_reported() => AssertProblem(
        "MGEN124 at Certificate.DnsNames: Certificate.DnsNames = \"shop\"", Declare.Web.And(Certificate with { DnsNames = EquatableArray.Of("Shop") }));

    [Fact]
    public void Certificate_without_an_issuer_is_reported()
    {
        var alone = With(Ingress()).And(Certificate with { Issuer = null });
        AssertProblem("MGEN137 at Certificate: no remedy", alone);
        AssertGood(alone.And(Issuer(IssuerKind.SelfSigned)));
        AssertProblem("MGEN137 at Certificate: no remedy", With(Ingress()).And(Certificate with { Issuer = null, ClusterIssuer = true }).And(Issuer(IssuerKind.SelfSigned)));
    }

    [Fact]
    public void Issuer_without_what_its_kind_needs_is_reported() =>
        Assert.Contains("kind Ca requires Secret", AssertProblem("MGEN137 at CertificateIssuer: no remedy", Declare.Web.And(Issuer(IssuerKind.Ca))));

    [Fact]
    public void Issuer_with_what_its_kind_does_not_have_is_reported() => AssertProblem(
        "MGEN137 at CertificateIssuer.Email: remove CertificateIssuer.Email", Declare.Web.And(Issuer(IssuerKind.SelfSigned) with { Email = "ops@example.com" }));

    [Fact]
    public void Server_that_is_no_address_is_reported() => AssertProblem(
        "MGEN137 at CertificateIssuer.Server: no remedy", Declare.Web.And(Issuer(IssuerKind.Acme) with { Server = "letsencrypt" }));

    [Fact]
    public void Number_that_is_no_kind_is_reported() => AssertProblem("MGEN133 at CertificateIssuer.kind: no remedy", Declare.Web.And(Issuer((IssuerKind)9)));
}
