using ManifestGen.Engines.Tests.Infrastructure;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The system, brought up from its committed Compose file when the first test asks for it.</summary>
public sealed class RunningShop : IDisposable
{
    /// <summary>A machine on which a database listens already has none of the committed ports to give; the tests need one way in.</summary>
    private const string OneWayIn = """
        services:
          gateway:
            ports: !override
              - target: 8080
                host_ip: 127.0.0.1
          postgres: { ports: !reset [] }
          rabbitmq: { ports: !reset [] }
          redis: { ports: !reset [] }
        """;

    private readonly Lazy<ComposeProject> _project;

    public RunningShop(ShopImages images) => _project = new(() =>
    {
        images.EnsureBuilt();
        var project = new ComposeProject(OneWayIn, ShopFiles.Compose, service: "gateway");
        try
        {
            project.Up();
            return project;
        }
        catch
        {
            project.Dispose();
            throw;
        }
    });

    internal ComposeProject Project => _project.Value;

    /// <summary>Each container of the system, also one that is stopped.</summary>
    internal IReadOnlyList<string> Containers => Project.Compose("ps", "--all", "--quiet").MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal string ContainerOf(string service) => ContainersOf(service)[0];

    internal IReadOnlyList<string> ContainersOf(string service) =>
        Project.Compose("ps", "--quiet", service).MustSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose()
    {
        if (_project.IsValueCreated)
        {
            _project.Value.Dispose();
        }
    }
}
