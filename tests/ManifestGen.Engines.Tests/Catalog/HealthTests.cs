using System.Diagnostics;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>The health check must be able to fail, and it must fail for the right reason.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class HealthTests(CatalogImage image)
{
    /// <summary>A value that is set wins over the secret; no shelf has this name. Shorter times than the committed ones, so that the test need not wait for them.</summary>
    private const string StoreIsClosed = """
        services:
          catalog:
            ports: !reset []
            environment:
              ConnectionStrings__Catalog: Shelf=attic
            healthcheck:
              interval: 1s
              start_period: 0s
        """;

    [RequiresCommandFact(Tools.Engine)]
    public void A_service_that_is_not_ready_becomes_unhealthy_but_stays_alive()
    {
        image.EnsureBuilt();
        using var project = new ComposeProject(StoreIsClosed);

        Assert.NotEqual(0, project.Compose("up", "--wait", "--no-build").ExitCode);

        Assert.Equal("unhealthy", (string?)project.Inspect()["State"]!["Health"]!["Status"]);
        Assert.Equal(1, Probe(project, "/health").ExitCode);
        Assert.Equal(0, Probe(project, "/alive").ExitCode);
    }

    /// <summary>A hook that is not there ends each start of .NET that looks for it.</summary>
    [RequiresCommandFact(Tools.Engine)]
    public void A_startup_hook_of_the_service_does_not_run_in_its_health_check()
    {
        image.EnsureBuilt();
        using var project = new ComposeProject();
        project.Up();
        var check = project.Inspect()["Config"]!["Healthcheck"]!["Test"]!.AsArray().Skip(1).Select(word => (string)word!);

        string[] command = ["exec", "--no-TTY", "--env", "DOTNET_STARTUP_HOOKS=/app/nothing.dll", "catalog"];
        Assert.Equal(0, project.Compose([.. command, .. check]).ExitCode);
        Assert.NotEqual(0, project.Compose([.. command, "dotnet", "Catalog.dll", "--manifestgen-probe", "8080", "/health"]).ExitCode);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void It_stops_by_itself_long_before_it_would_be_killed()
    {
        image.EnsureBuilt();
        using var project = new ComposeProject();
        project.Up();
        var watch = Stopwatch.StartNew();

        project.Compose("stop").MustSucceed();

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience.Of(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, (int?)project.Inspect()["State"]!["ExitCode"]);
    }

    private static CommandResult Probe(ComposeProject project, string path) =>
        project.Compose("exec", "--no-TTY", "catalog", "dotnet", "Catalog.dll", "--manifestgen-probe", "8080", path);
}
