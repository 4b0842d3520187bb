using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Health;

public class ProbeRequestTests : RuleTest
{
    [Theory]
    [InlineData("Host: shop.example.com")]
    [InlineData("X-Empty:")]
    [InlineData("Accept:text/plain; q=0.5")]
    public void A_name_and_a_value_are_a_header(string header) => AssertGood(With(probe => probe with { Headers = EquatableArray.Of(header) }));

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("Host", "no remedy")]
    [InlineData(": x", "no remedy")]
    [InlineData("X_Tenant: 1", "ReadinessProbe.Headers = \"X-Tenant: 1\"")]
    [InlineData("X-Tenant=1", "ReadinessProbe.Headers = \"X-Tenant: 1\"")]
    [InlineData("A: b\r\nC: d", "no remedy")]
    [InlineData("A: ä", "no remedy")]
    public void Anything_else_is_reported(string header, string remedy) =>
        AssertProblem($"MGEN412 at ReadinessProbe.Headers: {remedy}", With(probe => probe with { Headers = EquatableArray.Of(header) }));

    [Fact]
    public void Only_an_HTTP_probe_has_headers_and_a_scheme()
    {
        AssertProblem("MGEN408 at ReadinessProbe.Headers: remove ReadinessProbe.Headers", Tcp(probe => probe with { Headers = EquatableArray.Of("A: b") }));
        AssertProblem("MGEN408 at ReadinessProbe.Scheme: remove ReadinessProbe.Scheme", Tcp(probe => probe with { Scheme = ProbeScheme.Https }));
    }

    [Fact]
    public void A_scheme_exists() => AssertProblem("MGEN408 at ReadinessProbe.Scheme: no remedy", With(probe => probe with { Scheme = (ProbeScheme)7 }));

    [Fact]
    public void Another_header_asks_something_else() =>
        AssertGood(With(probe => probe with { Headers = EquatableArray.Of("A: b") }) with { LivenessProbe = Declare.Liveness("/health") });

    private static ServiceModel With(Func<ProbeModel, ProbeModel> change) => Declare.Web with { ReadinessProbe = change(Declare.Readiness("/health")) };

    private static ServiceModel Tcp(Func<ProbeModel, ProbeModel> change) =>
        Declare.Web with { ReadinessProbe = change(Declare.Probe(ProbeRole.Readiness, ProbeKind.Tcp)) };
}
