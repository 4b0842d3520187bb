using System.Net;
using System.Net.Sockets;
using ManifestGen.Testing;

namespace ManifestGen.Generation;

/// <summary>Runs a compiled program as the health check of Compose and Swarm does.</summary>
public sealed class SelfProbeTests : IClassFixture<SelfProbeTests.ProbedProgram>
{
    private readonly ProbedProgram _program;

    public SelfProbeTests(ProbedProgram program) => _program = program;

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /\r\n\r\n")]
    [InlineData("HTTP/1.0 204 No Content\r\n\r\n")]
    public async Task Status_from_200_to_399_is_well(string answer)
    {
        using var server = new OneAnswerServer(answer);

        var exit = await _program.ProbeAsync(server.Port, "/health?deep=1");

        Assert.Equal(new RunningProgram.Exit(0, "", ""), exit);
        Assert.StartsWith("GET /health?deep=1 HTTP/1.1\r\nHost: localhost\r\n", await server.Request);
    }

    [Theory]
    [InlineData("HTTP/1.1 404 Not Found\r\n\r\n", "status 404")]
    [InlineData("HTTP/1.1 503 Service Unavailable\r\n\r\n", "status 503")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n", "status 100")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n", "not HTTP")]
    [InlineData("HTTP/1.1", "not HTTP")]
    [InlineData("", "not HTTP")]
    public async Task Other_answer_is_not_well(string answer, string reason)
    {
        using var server = new OneAnswerServer(answer);

        AssertFailed(await _program.ProbeAsync(server.Port, "/health"), reason);
    }

    [Fact]
    public async Task Answer_after_the_timeout_is_not_well()
    {
        using var server = new OneAnswerServer("HTTP/1.1 200 OK\r\n\r\n", delay: TimeSpan.FromSeconds(30));

        AssertFailed(await _program.ProbeAsync(server.Port, "/health"), "/health");
    }

    [Theory]
    [InlineData("/health")]
    [InlineData(null)]
    public async Task Closed_port_is_not_well(string? path) => AssertFailed(await _program.ProbeAsync(ClosedPort(), path), "refused");

    [Fact]
    public async Task Accepted_connection_is_well_without_a_path()
    {
        using var server = new OneAnswerServer("");

        Assert.Equal(new RunningProgram.Exit(0, "", ""), await _program.ProbeAsync(server.Port, null));
    }

    [Fact]
    public async Task Program_that_listens_on_IPv6_only_is_found()
    {
        using var server = new OneAnswerServer("HTTP/1.1 200 OK\r\n\r\n", address: IPAddress.IPv6Loopback);

        Assert.Equal(0, (await _program.ProbeAsync(server.Port, "/health")).Code);
    }

    [Theory]
    [InlineData("eighty")]
    [InlineData("70000")]
    [InlineData("")]
    public async Task Argument_that_is_no_port_is_not_well(string port) => AssertFailed(await _program.ProbeAsync(port, "/health"), "Probe of port");

    [Fact]
    public async Task Start_without_the_probe_argument_reaches_Main()
    {
        var exit = await _program.Program.RunAsync(["run", "--manifestgen-probe", "80"]);

        Assert.Equal(new RunningProgram.Exit(0, "Main", ""), exit);
    }

    private static void AssertFailed(RunningProgram.Exit exit, string reason)
    {
        Assert.Equal((1, ""), (exit.Code, exit.Output));
        Assert.Contains(reason, exit.Error);
        Assert.Single(exit.Error.TrimEnd('\n').Split('\n'));
    }

    private static string ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString();
    }

    /// <summary>A program that says when it gets as far as Main.</summary>
    public sealed class ProbedProgram : IDisposable
    {
        internal RunningProgram Program { get; } = new(Generated.From(UserProject.WithService("""
            [ContainerService("catalog"), Port(8080), ReadinessProbe("/health", TimeoutSeconds = 5)]
            """) with
        {
            Program = """internal static class Program { private static void Main() => System.Console.Write("Main"); }""",
        }).Output);

        public void Dispose() => Program.Dispose();

        internal Task<RunningProgram.Exit> ProbeAsync(string port, string? path) =>
            Program.RunAsync(path is null ? ["--manifestgen-probe", port] : ["--manifestgen-probe", port, path]);
    }
}
