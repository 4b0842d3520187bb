using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>A sample under Compose, as a project of its own name, so that it disturbs no other one; removed at the end.</summary>
internal sealed class ComposeProject : IDisposable
{
    private const int CommittedPort = 8080;

    private readonly string _name = $"manifestgen-{Guid.NewGuid():N}";
    private readonly string _file;
    private readonly string _service;
    private readonly string? _overrides;

    /// <param name="overrides">A second Compose file, laid over the committed one.</param>
    /// <param name="file">The committed file; the Catalog's when null.</param>
    /// <param name="service">Its service.</param>
    public ComposeProject(string? overrides = null, string? file = null, string service = "catalog")
    {
        _file = file ?? Sample.ComposeFile;
        _service = service;
        overrides ??= IsFree(CommittedPort) ? null : OnAnyPort(service);
        if (overrides is not null)
        {
            _overrides = Path.Combine(Path.GetTempPath(), _name + ".yaml");
            File.WriteAllText(_overrides, overrides);
        }
    }

    public string Container => Compose("ps", "--all", "--quiet", _service).MustSucceed().Output.Trim();

    /// <summary>What <c>docker inspect</c> tells about the container.</summary>
    public JsonNode Inspect() => JsonNode.Parse(Docker.Ask("inspect", Container))![0]!;

    /// <summary>The address on which the host reaches the service.</summary>
    public Uri Address => new($"http://{Compose("port", _service, "8080").MustSucceed().Output.Trim()}");

    public CommandResult Compose(params string[] arguments)
    {
        string[] files = _overrides is null ? [] : ["--file", _overrides];
        return Docker.Run(["compose", "--project-name", _name, "--file", _file, .. files, .. arguments]);
    }

    public void Dispose()
    {
        Compose("down", "--volumes", "--timeout", "5");
        if (_overrides is not null)
        {
            File.Delete(_overrides);
        }
    }

    /// <summary>For a machine on which the committed port is taken.</summary>
    private static string OnAnyPort(string service) => $"""
        services:
          {service}:
            ports: !override
              - target: 8080
                host_ip: 127.0.0.1
        """;

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
