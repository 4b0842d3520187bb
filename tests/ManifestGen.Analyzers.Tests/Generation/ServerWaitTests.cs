using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ManifestGen.Model;
using ManifestGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.Generation;

/// <summary>Runs a compiled program as Compose and Swarm do, with a server that is there, or is not there yet.</summary>
public sealed class ServerWaitTests : IDisposable
{
    private const string TheProgram = "1 (dotnet) S 0 1 1";

    private readonly DirectoryInfo _processes = Directory.CreateTempSubdirectory("manifestgen-processes-");
    private readonly Lazy<RunningProgram> _program;

    public ServerWaitTests()
    {
        _program = new(() => new(WithProcesses(Generated.From(UserProject.WithService("""
            [BackingService("postgres", Image = "postgres:17.6"), Port(5432), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            internal sealed class Postgres;

            [ContainerService("migration"), Job, DependsOn(typeof(Postgres)), Port(8080), LivenessProbe("/alive")]
            """) with
        {
            Program = $"System.Console.Write(\"Main\" + System.Environment.GetEnvironmentVariable(\"{StartupWait.ForVariable}\") + System.Environment.GetEnvironmentVariable(\"{StartupWait.SecondsVariable}\"));",
        }))));
        Process("self", TheProgram);
    }

    [Fact]
    public async Task Nothing_is_said_where_the_server_is_there_and_what_the_program_starts_does_not_wait_again()
    {
        using var server = new Server();

        Assert.Equal(new RunningProgram.Exit(0, "Main", ""), await RunAsync(server.Address, "60"));
    }

    [Fact]
    public async Task Program_starts_as_soon_as_the_server_takes_connections()
    {
        var port = ClosedPort();
        Server? server = null;

        var exit = await RunAsync($"127.0.0.1:{port}", "120", async _ =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            server = new Server(port);
        });

        server!.Dispose();
        Assert.Equal((0, "Main"), (exit.Code, exit.Output));
        Assert.Collection(
            Lines(exit.Error),
            line => Assert.StartsWith($"Waiting up to 120 s for 127.0.0.1:{port} before the program starts: 127.0.0.1:{port} accepts no connection yet (", line, StringComparison.Ordinal),
            line => Assert.Matches($"^Waited [0-9]+ s for 127.0.0.1:{port}. The program starts.$", line));
    }

    [Theory]
    [InlineData("127.0.0.1:{0}")]
    [InlineData("no-such-host.invalid:5432")]
    public async Task Program_starts_without_a_server_that_never_comes(string address)
    {
        var server = string.Format(CultureInfo.InvariantCulture, address, ClosedPort());

        var exit = await RunAsync(server, "1");

        Assert.Equal((0, "Main"), (exit.Code, exit.Output));
        var last = Lines(exit.Error)[^1];
        Assert.StartsWith($"Waited 1 s for {server}, which accepts no connection (", last, StringComparison.Ordinal);
        Assert.EndsWith("). The program starts without it.", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_servers_are_waited_for()
    {
        using var server = new Server();
        var absent = $"127.0.0.1:{ClosedPort()}";

        var exit = await RunAsync($"{server.Address} {absent}", "1");

        Assert.Contains($"Waited 1 s for {absent}, which", exit.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_on_an_IPv6_address_is_found()
    {
        using var server = new Server(address: IPAddress.IPv6Loopback);

        Assert.Equal(new RunningProgram.Exit(0, "Main", ""), await RunAsync(server.Address, "60"));
    }

    [Theory]
    [InlineData("postgres")]
    [InlineData("postgres:")]
    [InlineData(":5432")]
    [InlineData("postgres:70000")]
    [InlineData("postgres:-1")]
    public async Task What_is_no_address_is_said_and_not_waited_for(string server)
    {
        var exit = await RunAsync(server, "60");

        Assert.Equal((0, "Main"), (exit.Code, exit.Output));
        Assert.Equal([$"MANIFESTGEN_WAIT_FOR names {server}, which is not <host>:<port>, so the program does not wait for it."], Lines(exit.Error));
    }

    /// <summary>A health check that waited would be too late, and Swarm would end a program that is well.</summary>
    [Theory]
    [InlineData("57 (dotnet) S 0 57 57")]
    [InlineData("57 (a (b) S 1 c) S 0 57 57")]
    public async Task Health_check_that_runs_the_program_a_second_time_does_not_wait(string self)
    {
        Process("self", self);

        Assert.Equal(new RunningProgram.Exit(0, "Main", ""), await RunAsync($"127.0.0.1:{ClosedPort()}", "60"));
    }

    [Fact]
    public async Task Nor_does_one_that_a_shell_starts()
    {
        Process("self", "58 (dotnet) S 57 57 57");
        Process("57", "57 (sh) S 0 57 57");

        Assert.Equal(new RunningProgram.Exit(0, "Main", ""), await RunAsync($"127.0.0.1:{ClosedPort()}", "60"));
    }

    [Fact]
    public async Task Program_that_an_init_process_starts_waits()
    {
        Process("self", "7 (dotnet) S 1 7 7");
        Process("1", "1 (docker-init) S 0 1 1");

        Assert.Contains("The program starts without it.", (await RunAsync($"127.0.0.1:{ClosedPort()}", "1")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_does_not_wait()
    {
        var exit = await _program.Value.RunAsync(["--manifestgen-probe", $"{ClosedPort()}"], Variables($"127.0.0.1:{ClosedPort()}", "60"));

        Assert.Equal(1, exit.Code);
        Assert.StartsWith("Probe of port", Assert.Single(Lines(exit.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signal_to_stop_ends_the_wait()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var watch = new Stopwatch();

        var exit = await RunAsync($"127.0.0.1:{ClosedPort()}", "600", async process =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            watch.Start();
            CommandLine.Run("kill", "-TERM", $"{process.Id}").MustSucceed();
        });

        Assert.Equal((143, ""), (exit.Code, exit.Output));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience.Of(TimeSpan.FromSeconds(20)));
    }

    [Theory]
    [InlineData("", "Main")]
    [InlineData(null, "Main")]
    public async Task Nothing_is_waited_for_where_nothing_is_named(string? servers, string output) =>
        Assert.Equal(new RunningProgram.Exit(0, output, ""), await _program.Value.RunAsync([], servers is null ? [] : [(StartupWait.ForVariable, servers)]));

    [Theory]
    [InlineData("""[ContainerService("shop"), DependsOn("postgres")]""", true)]
    [InlineData("""[ContainerService("shop")]""", false)]
    [InlineData("""
        [ContainerService("catalog"), Port(8080)] partial class Catalog;
        [ContainerService("shop"), DependsOn(typeof(Catalog))]
        """, false)]
    [InlineData("""
        [ContainerService("catalog"), Port(8080)] partial class Catalog;
        [ContainerService("seed"), Job, DependsOn(typeof(Catalog))]
        """, true)]
    public void Code_is_there_where_there_can_be_something_to_wait_for(string service, bool isThere) =>
        Assert.Equal(isThere, Generated.From(UserProject.WithService(service)).Startup?.Contains("class ServerWait") ?? false);

    public void Dispose()
    {
        if (_program.IsValueCreated)
        {
            _program.Value.Dispose();
        }

        _processes.Delete(recursive: true);
    }

    private Task<RunningProgram.Exit> RunAsync(string servers, string seconds, Func<Process, Task>? meanwhile = null) =>
        _program.Value.RunAsync([], Variables(servers, seconds), meanwhile ?? (_ => Task.CompletedTask));

    private static (string, string)[] Variables(string servers, string seconds) => [(StartupWait.ForVariable, servers), (StartupWait.SecondsVariable, seconds)];

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What Linux says of a process.</summary>
    private void Process(string id, string stat) => File.WriteAllText(Path.Combine(_processes.CreateSubdirectory(id).FullName, "stat"), stat);

    private Compilation WithProcesses(Generated generated)
    {
        var tree = generated.Output.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(StartupEmitter.HintName, StringComparison.Ordinal));
        var text = generated.Startup!.Replace($"\"{ServerWaitSource.ProcessesFolder}\"", $"@\"{_processes.FullName}/\"");
        Assert.NotEqual(generated.Startup, text);
        return generated.Output.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text)));
    }

    private static int ClosedPort()
    {
        using var server = new Server();
        return server.Port;
    }

    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener;

        public Server(int port = 0, IPAddress? address = null)
        {
            _listener = new(address ?? IPAddress.Loopback, port);
            _listener.Start();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public string Address => _listener.LocalEndpoint.ToString()!;

        public void Dispose() => _listener.Dispose();
    }
}
