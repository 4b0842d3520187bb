using ManifestGen.Model;
using ManifestGen.Rules.Code;

namespace ManifestGen.Core.Tests.Rules.Code;

/// <summary>Whether the program answers a probe, as ASP.NET Core's host filtering decides it.</summary>
public class AllowedHostsTests
{
    private const ManifestTargets Compose = ManifestTargets.Compose;

    [Theory]
    [InlineData("*", ManifestTargets.Kubernetes, null, false)]
    [InlineData("shop.example.com;*", ManifestTargets.Kubernetes, null, false)]
    [InlineData("", ManifestTargets.Kubernetes, null, false)]
    [InlineData("shop.example.com", ManifestTargets.Kubernetes, null, true)]
    [InlineData("shop.example.com;localhost", ManifestTargets.Kubernetes, null, true)]
    [InlineData("shop.example.com;localhost", Compose, null, false)]
    [InlineData("shop.example.com", Compose, null, true)]
    [InlineData("shop.example.com", ManifestTargets.Kubernetes, "host: Shop.Example.com:443", false)]
    [InlineData("*.example.com", ManifestTargets.Kubernetes, "Host: a.example.com", false)]
    [InlineData("*.example.com", ManifestTargets.Kubernetes, "Host: example.com", true)]
    [InlineData("shop.example.com", ManifestTargets.Kubernetes, "Host: other.example.com", true)]
    [InlineData("shop.example.com", ManifestTargets.Kubernetes, "X-Probe: 1", true)]
    public void Probe_that_gets_400_is_reported(string allowed, ManifestTargets target, string? header, bool isRefused)
    {
        var service = Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Headers = header is null ? default : EquatableArray.Of(header) } };

        Assert.Equal(isRefused, AllowedHosts.Refused(service, target, allowed).Any());
    }

    [Theory]
    [InlineData("*.example.com", null, "new[] { \"Host: probe.example.com\" }")]
    [InlineData("shop.example.com; b.c", "X-Probe: 1", "new[] { \"X-Probe: 1\", \"Host: shop.example.com\" }")]
    public void Fix_asks_for_a_host_that_is_allowed(string allowed, string? header, string headers)
    {
        var service = Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Headers = header is null ? default : EquatableArray.Of(header) } };

        Assert.Equal(headers, Assert.Single(AllowedHosts.Refused(service, ManifestTargets.Kubernetes, allowed)).Remedy!.Edits[0].Source);
    }
}
