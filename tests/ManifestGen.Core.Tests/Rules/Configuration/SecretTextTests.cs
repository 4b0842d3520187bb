using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Configuration;

public class SecretTextTests : RuleTest
{
    [Theory]
    [InlineData("--password=hunter2")]
    [InlineData("--password", "hunter2")]
    [InlineData("--ConnectionStrings:Shop=Host=db;Password=hunter2")]
    [InlineData("serve", "postgres://app:hunter2@db/shop")]
    public void An_argument_with_a_secret_is_reported_without_repeating_it(params string[] arguments)
    {
        var message = AssertProblem("MGEN539 at ContainerService.Arguments: no remedy", Declare.Worker with { Arguments = arguments.ToEquatableArray() });

        Assert.DoesNotContain("hunter2", message);
    }

    [Theory]
    [InlineData("--password=$(DB_PASSWORD)")]
    [InlineData("--password-file", "/run/secrets/db")]
    [InlineData("--token-ttl=3600")]
    [InlineData("--auth", "oidc")]
    [InlineData("report", "--verbose")]
    public void Other_arguments_are_good(params string[] arguments) => AssertGood(Declare.Worker with { Arguments = arguments.ToEquatableArray() });

    [Theory]
    [InlineData("/health?token=abc")]
    [InlineData("/health?full=1&api_key=a1b2c3")]
    public void A_path_with_a_secret_in_its_query_is_reported(string path) =>
        AssertProblem("MGEN539 at ReadinessProbe.path: no remedy", Declare.Web with { ReadinessProbe = Declare.Readiness(path) });

    [Theory]
    [InlineData("/health?full=1")]
    [InlineData("/health/token")]
    public void Other_paths_are_good(string path) => AssertGood(Declare.Web with { ReadinessProbe = Declare.Readiness(path) });

    [Theory]
    [InlineData("Authorization: Basic dXNlcjpwYXNz")]
    [InlineData("X-Api-Key: abc")]
    public void A_header_with_a_secret_is_reported(string header) => AssertProblem(
        "MGEN539 at ReadinessProbe.Headers: no remedy", Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Headers = EquatableArray.Of(header) } });

    [Fact]
    public void Other_headers_are_good() =>
        AssertGood(Declare.Web with { ReadinessProbe = Declare.Readiness("/health") with { Headers = EquatableArray.Of("Host: catalog") } });

    [Fact]
    public void An_annotation_is_judged_by_its_value_alone()
    {
        Assert.Single(FindingsOf("MGEN539", Annotated("example.com/webhook", "https://bot:hunter2@hooks.example.com")));
        Assert.Empty(FindingsOf("MGEN539", Annotated("nginx.ingress.kubernetes.io/auth-secret", "basic-auth")));
    }

    [Fact]
    public void An_option_of_the_logging_driver_is_reported() => Assert.Single(FindingsOf("MGEN539", Declare.Web with
    {
        Docker = new() { Logging = new(Declare.Attribute("Logging")) { Driver = "splunk", Options = EquatableArray.Of("splunk-token=a1b2c3") } },
    }));

    [Fact]
    public void The_address_of_the_collector_and_the_path_of_the_metrics_are_looked_at()
    {
        AssertProblem(
            "MGEN539 at Telemetry.endpoint: no remedy",
            Declare.Web with { Observability = new() { Telemetry = new(Declare.Attribute("Telemetry"), "http://agent:hunter2@otel-collector:4317") } });
        AssertProblem(
            "MGEN539 at Metrics.path: no remedy", Declare.Web with { Observability = new() { Metrics = new(Declare.Attribute("Metrics"), "/metrics?token=a1b2c3d4") } });
    }

    [Fact]
    public void Two_secrets_at_one_place_are_one_finding() =>
        Assert.Single(FindingsOf("MGEN539", Declare.Worker with { Arguments = EquatableArray.Of("--password=a1", "--token=b2") }));

    private static ServiceModel Annotated(string key, string value) => Declare.Web with
    {
        Metadata = new() { Annotations = EquatableArray.Of(new MetadataEntryModel(Declare.Attribute("Annotation1"), key, value, ManifestKinds.All)) },
    };
}
