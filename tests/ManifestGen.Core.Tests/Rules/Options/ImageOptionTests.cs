using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Options;

namespace ManifestGen.Core.Tests.Rules.Options;

public class ImageOptionTests : RuleTest
{
    private static readonly RuleOptions Allowing = new() { AllowedRegistries = EquatableArray.Of("ghcr.io/acme", "mcr.microsoft.com") };

    private static readonly RuleOptions Pinning = new() { ImageDigests = Choice.Required };

    private static readonly ServiceModel Built = Declare.Web with { Image = Declare.Image("ghcr.io/acme/catalog", "1.0.0") };

    [Fact]
    public void Images_from_where_they_may_come_are_good() => Assert.Empty(FindingsWith(Allowing, "MGEN613", Built));

    [Theory]
    [InlineData("ghcr.io/acme-labs/catalog", "ghcr.io/acme-labs")]
    [InlineData("ghcr.io/other/catalog", "ghcr.io/other")]
    [InlineData("acme/catalog", "docker.io/acme")]
    [InlineData("catalog", "docker.io/library")]
    [InlineData("localhost:5000/catalog", "localhost:5000")]
    public void An_image_from_elsewhere_is_reported(string repository, string folder)
    {
        var finding = Assert.Single(FindingsWith(Allowing, "MGEN613", Declare.Web with { Image = Declare.Image(repository) }));

        Assert.Equal("MGEN613 at ContainerImage.repository: no remedy", Summary(finding));
        Assert.StartsWith($"'{repository}' comes from '{folder}', and manifestgen_allowed_registries allows ghcr.io/acme and mcr.microsoft.com only", finding.Message);
    }

    [Fact]
    public void An_image_that_is_not_named_comes_from_Docker_Hub() =>
        Assert.Contains("set its name in [ContainerImage]", Assert.Single(FindingsWith(Allowing, "MGEN613", Declare.Web)).Message);

    [Fact]
    public void The_images_of_the_Dockerfile_are_reported_at_the_class()
    {
        var findings = FindingsWith(new() { AllowedRegistries = EquatableArray.Of("ghcr.io/acme") }, "MGEN613", Built);

        Assert.Equal(["class", "class"], findings.Select(finding => Declare.Describe(finding.Place)));
        Assert.Contains("set <ManifestGenBaseImage>", findings[0].Message);
        Assert.Contains("set <ManifestGenSdkImage>", findings[1].Message);
    }

    [Fact]
    public void The_image_of_a_backing_service_is_reported()
    {
        var finding = Assert.Single(FindingsWith(Allowing, "MGEN613", Backing("postgres:17.6")));

        Assert.Equal("MGEN613 at BackingService.Image: no remedy", Summary(finding));
    }

    [Fact]
    public void The_image_of_a_container_is_reported() => Assert.Contains(
        RuleCatalog.CheckContainer(Sidecar, new(Declare.Project, default), Allowing), finding => finding.Rule.Id == "MGEN613");

    [Fact]
    public void A_server_that_runs_elsewhere_has_no_image() =>
        Assert.Empty(FindingsWith(Allowing, "MGEN613", Declare.Worker with { Backing = new(Declare.Attribute("BackingService")) { Image = "postgres:17.6", Host = "db.example.com" } }));

    [Fact]
    public void Any_registry_is_good_by_default() => Assert.Empty(FindingsOf("MGEN613", Backing("postgres:17.6")));

    [Fact]
    public void A_tag_alone_is_reported_where_digests_are_required() =>
        Assert.Equal("MGEN614 at BackingService.Image: no remedy", Summary(Assert.Single(FindingsWith(Pinning, "MGEN614", Backing("postgres:17.6")))));

    [Fact]
    public void A_digest_is_good() => Assert.Empty(FindingsWith(Pinning, "MGEN614", Backing("postgres:17.6@sha256:" + new string('a', 64))));

    [Fact]
    public void Of_what_is_built_only_the_images_below_have_a_digest()
    {
        var findings = FindingsWith(Pinning, "MGEN614", Built);

        Assert.Equal(["class", "class"], findings.Select(finding => Declare.Describe(finding.Place)));
        Assert.Contains("in <ManifestGenBaseImage>", findings[0].Message);
    }

    [Fact]
    public void No_digest_is_asked_for_by_default() => Assert.Empty(FindingsOf("MGEN614", Backing("postgres:17.6")));

    private static readonly ServiceModel Sidecar = Declare.Worker with { Container = new(ContainerRole.Sidecar, "otel/opentelemetry-collector:0.130.0") };

    private static ServiceModel Backing(string image) => Declare.Worker with { Backing = new(Declare.Attribute("BackingService")) { Image = image } };
}
