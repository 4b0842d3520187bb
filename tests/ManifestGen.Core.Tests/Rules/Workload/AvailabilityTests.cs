using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Workload;

public class AvailabilityTests : RuleTest
{
    private static readonly Origin At = new(0);

    [Fact]
    public void Budget_with_two_bounds_is_reported() => AssertProblem(
        "MGEN262 at ContainerService.MinAvailable: remove ContainerService.MinAvailable", Budget(3, "1", "1"));

    [Theory]
    [InlineData(1, "1")]
    [InlineData(2, "2")]
    [InlineData(2, "5")]
    [InlineData(1, "50%")]
    [InlineData(3, "100%")]
    public void Budget_in_which_all_must_stay_is_reported(int replicas, string minAvailable) => AssertProblem(
        "MGEN263 at ContainerService.MinAvailable: remove ContainerService.MinAvailable, ContainerService.MaxUnavailable = \"1\"",
        Budget(replicas, null, minAvailable));

    [Theory]
    [InlineData("0")]
    [InlineData("0%")]
    public void Budget_in_which_none_may_go_is_reported(string maxUnavailable) => AssertProblem(
        "MGEN263 at ContainerService.MaxUnavailable: ContainerService.MaxUnavailable = \"1\"", Budget(3, maxUnavailable, null));

    [Theory]
    [InlineData(2, null, "50%")]
    [InlineData(1, "1%", null)]
    [InlineData(1, null, null)]
    public void Budget_that_lets_a_pod_go_is_good(int replicas, string? maxUnavailable, string? minAvailable) =>
        AssertGood(Budget(replicas, maxUnavailable, minAvailable));

    [Fact]
    public void Grace_period_that_is_too_short_is_reported() => AssertProblem(
        "MGEN265 at ContainerService.GracePeriodSeconds: remove ContainerService.GracePeriodSeconds",
        Stopped(new(At) { TimeoutSeconds = 60, GracePeriodSeconds = 64 }));

    [Fact]
    public void Grace_period_for_all_of_the_stop_is_good() => AssertGood(Stopped(new(At) { TimeoutSeconds = 60, GracePeriodSeconds = 65 }));

    [Fact]
    public void Pause_beyond_the_grace_period_is_reported() => AssertProblem(
        "MGEN266 at ContainerService.GracePeriodSeconds: remove ContainerService.GracePeriodSeconds",
        Stopped(new(At) { PreStopSeconds = 30, GracePeriodSeconds = 29 }));

    [Fact]
    public void Variable_that_sets_the_time_too_is_reported() => AssertProblem(
        "MGEN270 at Variable1.name: remove Variable1", Stopped(new(At) { TimeoutSeconds = 60 }).WithVariables(("Dotnet_ShutdownTimeoutSeconds", "9")));

    [Fact]
    public void Hook_that_calls_nothing_is_reported() => AssertProblem("MGEN267 at ContainerService.Command: no remedy", Started(new(At)));

    [Fact]
    public void Hook_that_calls_two_things_is_reported() => AssertProblem(
        "MGEN267 at ContainerService.Path: remove ContainerService.Path", Started(new(At) { Path = "/a", Command = EquatableArray.Of("a") }));

    [Fact]
    public void Hook_that_calls_an_unknown_port_is_reported() => AssertProblem(
        "MGEN268 at ContainerService.Port: ContainerService.Port = \"http\"", Started(new(At) { Path = "/a", Port = "web" }));

    [Fact]
    public void Hook_with_a_path_that_cannot_be_requested_is_reported() => AssertProblem(
        "MGEN269 at ContainerService.PreStopPath: ContainerService.PreStopPath = \"/a%20b\"",
        Declare.Web with { Workload = new() { Shutdown = new(At) { PreStop = new(At) { Path = "a b" } } } });

    [Theory]
    [InlineData("MGEN271", "StatefulSet is not supported by Compose and Swarm")]
    [InlineData("MGEN272", "Parallelism in Compose and Swarm")]
    [InlineData("MGEN273", "docker compose run --rm catalog or docker service scale <stack>_catalog=1")]
    [InlineData("MGEN274", "MaxSurge and Partition in Compose, or Partition in Swarm")]
    [InlineData("MGEN275", "in Compose and Swarm")]
    [InlineData("MGEN276", "PostStart in Swarm")]
    public void What_Docker_lacks_is_told(string id, string what)
    {
        WorkloadModel workload = id switch
        {
            "MGEN271" => new() { DeclaredKind = WorkloadKind.StatefulSet },
            "MGEN272" => new() { Job = new(At) { Parallelism = 2 } },
            "MGEN273" => new() { Schedule = new(At, "@daily") },
            "MGEN274" => new() { Rollout = new(At) { MaxSurge = "1", Partition = 1 } },
            "MGEN275" => new() { Disruption = new(At) },
            _ => new() { PostStart = new(At) { Command = EquatableArray.Of("a") } },
        };
        var service = Declare.Worker with { Workload = workload };

        Assert.Contains(what, Assert.Single(FindingsOf(id, service)).Message);
        Assert.Empty(FindingsOf(id, service, Declare.Project with { Targets = ManifestTargets.Kubernetes }));
    }

    private static ServiceModel Budget(int replicas, string? maxUnavailable, string? minAvailable) => Declare.Worker with
    {
        Replicas = Declare.Replicas(replicas),
        Workload = new() { Disruption = new(At) { MaxUnavailable = maxUnavailable, MinAvailable = minAvailable } },
    };

    private static ServiceModel Stopped(ShutdownModel shutdown) => Declare.Web with { Workload = new() { Shutdown = shutdown } };

    private static ServiceModel Started(HookModel hook) => Declare.Web with { Workload = new() { PostStart = hook } };
}
