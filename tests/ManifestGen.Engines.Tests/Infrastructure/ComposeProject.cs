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
    private readonly DirectoryInfo _laidOver = Directory.CreateTempSubdirectory("manifestgen-");
    private readonly string[] _files;

    /// <param name="overrides">A second Compose file, laid over the committed one.</param>
    /// <param name="file">The committed file; the Catalog's when null.</param>
    /// <param name="service">Its service.</param>
    public ComposeProject(string? overrides = null, string? file = null, string service = "catalog")
    {
        _file = file ?? Sample.ComposeFile;
        _service = service;
        overrides ??= IsFree(CommittedPort) ? null : OnAnyPort(service);
        // Compose has no use for a version, and says so each time.
        string[] laidOver = [TestImages.Override(_file).Replace("version: \"3.13\"\n", "", StringComparison.Ordinal), .. overrides is null ? [] : new[] { overrides }];
        _files = ["--file", _file, .. laidOver.SelectMany((text, index) => new[] { "--file", Write($"{index}.yaml", text) })];
    }

    public string Container => Compose("ps", "--all", "--quiet", _service).MustSucceed().Output.Trim();

    /// <summary>What <c>docker inspect</c> tells about the container.</summary>
    public JsonNode Inspect() => JsonNode.Parse(Docker.Ask("inspect", Container))![0]!;

    /// <summary>The address on which the host reaches the service.</summary>
    public Uri Address => new($"http://{Compose("port", _service, "8080").MustSucceed().Output.Trim()}");

    public CommandResult Compose(params string[] arguments) => Docker.Run(["compose", "--project-name", _name, .. _files, .. arguments]);

    /// <summary>Brings services up, all of them where none is named, and waits until they are healthy.</summary>
    public void Up(params string[] services) =>
        Compose(["up", "--wait", "--wait-timeout", Patience.SecondsOf(TimeSpan.FromMinutes(4)), "--no-build", .. services]).MustSucceed();

    public void Dispose()
    {
        Compose("down", "--volumes", "--timeout", "5");
        _laidOver.Delete(recursive: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_laidOver.FullName, name);
        File.WriteAllText(path, text);
        return path;
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
