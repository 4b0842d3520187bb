using System.Net;
using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Catalog;

/// <summary>What <c>docker compose up --wait</c> brings up from the committed file.</summary>
[Collection(CatalogImageCollection.Name)]
public sealed class ComposeTests : IClassFixture<RunningCatalog>, IDisposable
{
    private readonly HttpClient _client = new();
    private readonly Lazy<ComposeProject> _running;

    public ComposeTests(CatalogImage image, RunningCatalog catalog) => _running = new(() =>
    {
        image.EnsureBuilt();
        return catalog.Project;
    });

    [RequiresCommandFact(Tools.Engine)]
    public void It_becomes_healthy_by_asking_itself()
    {
        var container = _running.Value.Inspect();

        Assert.Equal("healthy", (string?)container["State"]!["Health"]!["Status"]);
        Assert.Equal(
            ["CMD", "dotnet", "exec", "--runtimeconfig", "Catalog.probe.runtimeconfig.json", "Catalog.dll", "--manifestgen-probe", "8080", "/health"],
            container["Config"]!["Healthcheck"]!["Test"]!.AsArray().Select(argument => (string)argument!));
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Only_this_machine_reaches_it() => Assert.Equal(IPAddress.Loopback, IPAddress.Parse(_running.Value.Address.Host));

    [RequiresCommandFact(Tools.Engine)]
    public async Task It_answers_with_what_the_secret_names()
    {
        var products = await _client.GetStringAsync(new Uri(_running.Value.Address, "/products"));

        Assert.Contains("Stoneware mug", products, StringComparison.Ordinal);
        Assert.DoesNotContain("Garden hose", products, StringComparison.Ordinal);
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task It_sees_the_environment_variable()
    {
        var response = await _client.PostAsync(new Uri(_running.Value.Address, "/checkout/mug"), content: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void The_secret_does_not_show_in_its_description() =>
        Assert.DoesNotContain("kitchen", _running.Value.Inspect().ToJsonString(), StringComparison.Ordinal);

    [RequiresCommandFact(Tools.Engine)]
    public void Its_root_file_system_is_read_only() => Assert.True((bool?)_running.Value.Inspect()["HostConfig"]!["ReadonlyRootfs"]);

    [RequiresCommandFact(Tools.Engine)]
    public void Its_memory_and_processes_are_limited()
    {
        var limits = _running.Value.Inspect()["HostConfig"]!;

        Assert.Equal(256 * 1024 * 1024, (long?)limits["Memory"]);
        Assert.True((long?)limits["PidsLimit"] > 0);
    }

    [RequiresCommandFact(Tools.Engine)]
    public void No_process_of_it_has_a_capability_or_can_gain_one() =>
        Assert.All(ProcessStatuses(_running.Value.Container), status =>
        {
            Assert.Equal("10001 10001 10001 10001", status["Uid"]);
            Assert.Equal("10001 10001 10001 10001", status["Gid"]);
            Assert.Equal("0000000000000000", status["CapEff"]);
            Assert.Equal("0000000000000000", status["CapBnd"]);
            Assert.Equal("1", status["NoNewPrivs"]);
        });

    public void Dispose() => _client.Dispose();

    /// <summary>
    /// What the kernel says about each process of the container. It is read by a second container that shares the first one's processes,
    /// because the first one has no program that could read a file.
    /// </summary>
    private static List<Dictionary<string, string>> ProcessStatuses(string container)
    {
        const string Reader = "for process in /proc/[0-9]*; do if grep -q -e dotnet -e init \"$process/comm\"; then cat \"$process/status\"; echo; fi; done";
        var statuses = Docker.Ask("run", "--rm", "--pid", $"container:{container}", "mcr.microsoft.com/dotnet/sdk:10.0", "sh", "-c", Reader);
        var processes = statuses.Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(status => status.Split('\n').Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1].Trim().Replace('\t', ' ')))
            .ToList();
        Assert.Contains(processes, process => process["Name"] == "dotnet");
        return processes;
    }
}
