using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The sample under Compose, as a project of its own name, so that it disturbs no other one; removed at the end.</summary>
internal sealed class ComposeProject : IDisposable
{
    private const int CommittedPort = 8080;

    /// <summary>For a machine on which the committed port is taken.</summary>
    private const string AnyPort = """
        services:
          catalog:
            ports: !override
              - target: 8080
                host_ip: 127.0.0.1
        """;

    private readonly string _name = $"manifestgen-{Guid.NewGuid():N}";
    private readonly string? _overrides;

    /// <param name="overrides">A second Compose file, laid over the committed one.</param>
    public ComposeProject(string? overrides = null)
    {
        overrides ??= IsFree(CommittedPort) ? null : AnyPort;
        if (overrides is not null)
        {
            _overrides = Path.Combine(Path.GetTempPath(), _name + ".yaml");
            File.WriteAllText(_overrides, overrides);
        }
    }

    public string Container => Compose("ps", "--all", "--quiet", "catalog").MustSucceed().Output.Trim();

    /// <summary>What <c>docker inspect</c> tells about the container.</summary>
    public JsonNode Inspect() => JsonNode.Parse(Docker.Ask("inspect", Container))![0]!;

    /// <summary>The address on which the host reaches the service.</summary>
    public Uri Address => new($"http://{Compose("port", "catalog", "8080").MustSucceed().Output.Trim()}");

    public CommandResult Compose(params string[] arguments)
    {
        string[] files = _overrides is null ? [] : ["--file", _overrides];
        return Docker.Run(["compose", "--project-name", _name, "--file", Sample.ComposeFile, .. files, .. arguments]);
    }

    public void Dispose()
    {
        Compose("down", "--volumes", "--timeout", "5");
        if (_overrides is not null)
        {
            File.Delete(_overrides);
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
