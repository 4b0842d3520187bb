using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Rendering.ComposeFormat;
using ManifestGen.Text;
using static ManifestGen.Core.Tests.Models.TestModels;

namespace ManifestGen.Core.Tests.Rendering.ComposeFormat;

public class HealthCheckTests
{
    private const string Configuration = "Shop.probe.runtimeconfig.json";

    private static readonly ServiceModel Web = Service("web") with { Ports = EquatableArray.Of(Port(8080, "http")), ReadinessProbe = Http(ProbeRole.Readiness, "/health") };

    private static readonly ServiceModel Lively = Web with { LivenessProbe = Http(ProbeRole.Liveness, "/alive") };

    [Fact]
    public void Swarm_does_not_kill_a_service_that_waits_for_its_database()
    {
        Assert.Equal("/alive", Test(Lively, ManifestTargets.Swarm)[^1]);
        Assert.Equal("/health", Test(Lively, ManifestTargets.Compose)[^1]);
        Assert.Equal("/health", Test(Web, ManifestTargets.Swarm)[^1]);
    }

    [Fact]
    public void A_server_that_cannot_be_asked_for_its_life_is_asked_whether_it_is_ready()
    {
        var server = BackingModels.Service("mssql", "Server=$(host)") with
        {
            Ports = EquatableArray.Of(Port(1433, "mssql")),
            LivenessProbe = Probe(ProbeRole.Liveness, ProbeKind.Tcp),
            ReadinessProbe = Probe(ProbeRole.Readiness, ProbeKind.Exec) with { Command = EquatableArray.Of("sqlcmd") },
        };

        Assert.Equal(["CMD", "sqlcmd"], Test(server, ManifestTargets.Swarm));
        Assert.Equal(["CMD", "sqlcmd"], Test(server, ManifestTargets.Compose));
    }

    [Fact]
    public void Startup_probe_says_in_both_how_long_failures_do_not_count()
    {
        var slow = Lively with { StartupProbe = Http(ProbeRole.Startup, "/alive") with { PeriodSeconds = 5, FailureThreshold = 60 } };

        Assert.Equal("300s", Value(slow, ManifestTargets.Swarm, "start_period"));
        Assert.Equal("300s", Value(slow, ManifestTargets.Compose, "start_period"));
    }

    [Fact]
    public void Busy_host_has_time_to_start_the_check() => Assert.Equal("10s", Value(Web, ManifestTargets.Swarm, "timeout"));

    [Fact]
    public void Check_starts_with_the_configuration_that_leaves_hooks_out()
    {
        Assert.Equal(
            ["CMD", "dotnet", "exec", "--runtimeconfig", Configuration, "Shop.dll", "--manifestgen-probe", "8080", "/health"],
            Test(Web, ManifestTargets.Compose));
        Assert.Equal(
            ["CMD", "dotnet", "exec", "--runtimeconfig", "/app/" + Configuration, "/app/Shop.dll", "--manifestgen-probe", "8080", "/health"],
            Test(Web with { WorkingDirectory = "/data" }, ManifestTargets.Compose));
    }

    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public void Program_that_brings_its_runtime_or_is_one_file_is_started_itself(bool isSelfContained, bool isAot, bool isSingleFile)
    {
        var project = Project("Shop") with { IsSelfContained = isSelfContained, IsAot = isAot, IsSingleFile = isSingleFile };

        Assert.Equal(["CMD", "./Shop", "--manifestgen-probe", "8080", "/health"], Test(Web, ManifestTargets.Compose, project));
    }

    private static ProbeModel Http(ProbeRole role, string path) => Probe(role, ProbeKind.Http) with { Path = path };

    private static string[] Test(ServiceModel service, ManifestTargets target, ProjectModel? project = null) =>
        [.. ((YamlList)HealthCheck.Render(service, project ?? Project("Shop"), target)!["test"]!).Cast<YamlScalar>().Select(scalar => scalar.Value)];

    private static string Value(ServiceModel service, ManifestTargets target, string key) => ((YamlScalar)HealthCheck.Render(service, Project("Shop"), target)![key]!).Value;
}
