using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Networks;

/// <summary>Who may talk to whom under Compose: a gateway before two services that share a database.</summary>
public sealed class IsolationTests(IsolatedServices services) : IClassFixture<IsolatedServices>
{
    [RequiresCommandTheory(Tools.Engine)]
    [InlineData("gateway", "catalog")]
    [InlineData("gateway", "orders")]
    [InlineData("catalog", "database")]
    [InlineData("orders", "database")]
    public void Dependents_reach_what_they_depend_on(string from, string to)
    {
        Assert.True(services.Resolves(from, to));
        Assert.True(services.Reaches(from, to));
    }

    [RequiresCommandTheory(Tools.Engine)]
    [InlineData("gateway", "database")]
    [InlineData("catalog", "orders")]
    [InlineData("orders", "catalog")]
    [InlineData("printer", "catalog")]
    [InlineData("catalog", "printer")]
    public void Others_do_not(string from, string to)
    {
        Assert.False(services.Resolves(from, to));
        Assert.False(services.Reaches(from, to));
    }
}

/// <summary>The services, each a shell that waits, from the file that is written for them.</summary>
public sealed class IsolatedServices : IDisposable
{
    private const string Image = "mcr.microsoft.com/dotnet/runtime-deps";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-");
    private readonly Lazy<ComposeProject> _running;

    public IsolatedServices() => _running = new(() =>
    {
        var file = Manifests.Render(new(
            new ProjectModel { AssemblyName = "Shop", ProjectPath = "Shop.csproj", Targets = ManifestTargets.Compose },
            EquatableArray.Of(
                Service("gateway", "catalog", "orders"),
                Service("catalog", "database"),
                Service("orders", "database"),
                Service("database") with { Backing = new(Origin.Class) { Image = $"{Image}:10.0" } },
                Service("printer")))).Single();
        var path = Path.Combine(_folder.FullName, file.Path);
        File.WriteAllText(path, file.Text);
        // No port is published that could be taken.
        var project = new ComposeProject(overrides: "services: {}", file: path, service: "gateway");
        project.Compose("up", "--detach", "--wait").MustSucceed();
        return project;
    });

    public bool Resolves(string from, string to) => Run(from, $"getent hosts {to}").ExitCode == 0;

    /// <summary>Nothing listens: a packet that arrives is refused at once, and one that does not is waited for until the time is up.</summary>
    public bool Reaches(string from, string to)
    {
        var addresses = Docker.Ask("inspect", "--format", "{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}", ContainerOf(to));
        return addresses.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(address =>
            Run(from, $"timeout 2 bash -c '</dev/tcp/{address}/8080' 2>&1 | grep -q refused").ExitCode == 0);
    }

    public void Dispose()
    {
        if (_running.IsValueCreated)
        {
            _running.Value.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private CommandResult Run(string service, string command) => _running.Value.Compose("exec", "--no-TTY", service, "bash", "-c", command);

    private string ContainerOf(string service) => _running.Value.Compose("ps", "--quiet", service).MustSucceed().Output.Trim();

    private static ServiceModel Service(string name, params string[] dependencies) => new()
    {
        ClassName = name,
        Origin = Origin.Class,
        Name = name,
        Image = new(Origin.Class, Image, "10.0"),
        EntryPoint = EquatableArray.Of("sleep", "600"),
        Ports = EquatableArray.Of(new PortModel(Origin.Class, 8080, "http") { Publishing = PortPublishing.None }),
        Network = new()
        {
            Dependencies = dependencies.Select(other => new DependencyModel(Origin.Class, new(other, other, default, IsInThisProject: true))).ToEquatableArray(),
        },
    };
}
