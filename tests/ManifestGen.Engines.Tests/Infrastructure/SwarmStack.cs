using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>A sample under Swarm, with the secrets that its stack file expects; everything is as before when it is disposed.</summary>
/// <param name="file">The committed file.</param>
/// <param name="secretsFolder">The development values: <c>&lt;secret&gt;/&lt;key&gt;</c> is the value of <c>&lt;secret&gt;_&lt;key&gt;</c>.</param>
/// <param name="overrides">A second stack file, laid over the committed one.</param>
internal sealed class SwarmStack(string file, string secretsFolder, string? overrides = null) : IDisposable
{
    private readonly string _name = $"manifestgen-{Guid.NewGuid():N}";

    private readonly (string Name, string File)[] _secrets =
    [
        .. from value in Directory.EnumerateFiles(secretsFolder, "*", SearchOption.AllDirectories)
           let name = Path.GetRelativePath(secretsFolder, value).Split(Path.DirectorySeparatorChar)
           where name.Length == 2
           select (string.Join('_', name), value),
    ];

    public void Deploy()
    {
        OneSwarm.Join();
        foreach (var (name, value) in _secrets)
        {
            Docker.Ask("secret", "create", name, value);
        }

        // The images are in this engine, and in no registry that a digest could be asked of.
        Redeploy();
    }

    /// <summary>The same once more.</summary>
    public void Redeploy()
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-");
        try
        {
            var images = Path.Combine(folder.FullName, "images.yaml");
            File.WriteAllText(images, TestImages.Override(file));
            string[] laidOver = overrides is null ? [] : ["--compose-file", "-"];
            string[] command = ["stack", "deploy", "--resolve-image", "never", "--detach=true", "--compose-file", file, "--compose-file", images, .. laidOver, _name];
            CommandLine.RunWithInput(overrides ?? "", "docker", command).MustSucceed();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>How many instances run, of how many: <c>2/2</c>. Swarm counts an instance when its health check has succeeded.</summary>
    public string Replicas(string service) => Docker.Ask("service", "ls", "--filter", $"name={_name}_{service}", "--format", "{{.Replicas}}");

    /// <summary>The same of all services, by their names in the file.</summary>
    public IReadOnlyDictionary<string, string> AllReplicas => Docker
        .Ask("stack", "services", "--format", "{{.Name}} {{.Replicas}}", _name)
        .Split('\n')
        .Select(line => line[(_name.Length + 1)..].Split(' '))
        .ToDictionary(words => words[0], words => words[1]);

    /// <summary>The containers of a service that run.</summary>
    public IReadOnlyList<string> Containers(string service) => Docker
        .Ask("ps", "--quiet", "--no-trunc", "--filter", $"label=com.docker.swarm.service.name={_name}_{service}")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Each task that Swarm wants to run, by its id.</summary>
    public IReadOnlyList<string> TaskIds =>
        [.. Docker.Ask("stack", "ps", "--no-trunc", "--filter", "desired-state=running", "--format", "{{.Name}} {{.ID}}", _name).Split('\n').Order(StringComparer.Ordinal)];

    public string Tasks => Docker.Ask("stack", "ps", "--no-trunc", _name);

    /// <summary>All attempts to run a service, also those that have ended.</summary>
    public IReadOnlyList<string> TasksOf(string service) =>
        Docker.Ask("service", "ps", "--quiet", $"{_name}_{service}").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What its instances have written on both streams.</summary>
    public string Logs(string service) => Text(Docker.Run("service", "logs", "--raw", $"{_name}_{service}"));

    public string Inspect(string service, string format) => Docker.Ask("service", "inspect", "--format", format, $"{_name}_{service}");

    public void Scale(string service, int replicas) => Docker.Ask("service", "scale", "--detach", $"{_name}_{service}={replicas}");

    public void Update(string service, params string[] changes) =>
        Docker.Ask(["service", "update", "--detach=true", "--no-resolve-image", .. changes, $"{_name}_{service}"]);

    /// <summary>Waits until something is so, and fails with the tasks when it takes too long.</summary>
    public Task WaitAsync(Func<bool> isSo, TimeSpan patience) => Patience.In(patience).WaitAsync(isSo, () => Tasks);

    private static string Text(CommandResult result) => result.Output + result.Error;

    private bool IsThere() => ((string[])["container", "network"]).Any(kind =>
        Docker.Run(kind, "ls", "--quiet", "--filter", $"label=com.docker.stack.namespace={_name}").Output.Trim().Length > 0);

    public void Dispose()
    {
        Docker.Run("stack", "rm", "--detach=true", _name);
        // The client that waits for the end has been seen to wait for ever.
        for (var end = Patience.In(TimeSpan.FromMinutes(2)); !end.HasPassed && IsThere();)
        {
            Thread.Sleep(TimeSpan.FromSeconds(1));
        }

        Docker.Run(["secret", "rm", .. _secrets.Select(secret => secret.Name)]);
        Docker.Run("volume", "prune", "--all", "--force", "--filter", $"label=com.docker.stack.namespace={_name}");
    }
}
