using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;
using ManifestGen.Upgrades;

namespace ManifestGen.Engines.Tests.Upgrades;

/// <summary>What Compose does with the second version of a file, beside what the build says that it does (docs/upgrades.md).</summary>
public sealed class ComposeAnswerTests : IDisposable
{
    private const string Volume = "volumes: [{type: volume, source: d, target: /data}]";

    private const string Network = "networks: [n]";

    private const string Remember = "echo kept > /data/file";

    private readonly TwoVersions _files = new("compose.yaml");

    private readonly List<string> _projects = [];

    public ComposeAnswerTests() => _projects.Add(_files.Name);

    [RequiresCommandFact(Tools.Engine)]
    public void Volume_with_other_options_stays_until_somebody_says_yes_and_then_its_data_is_gone()
    {
        var before = _files.Write(Volume, "volumes: {d: {}}");
        var same = _files.Write(Volume, "volumes: {d: {driver: local}}");
        var after = _files.Write(Volume, "volumes: {d: {driver_opts: {type: tmpfs, device: tmpfs}}}");
        _files.AssertTold(before, after, UpgradeKind.Harmful, "asks whether to recreate it, which deletes its data", "Without a terminal, the volume does not change");
        _files.Up(before).MustSucceed();
        _files.InContainer(before, Remember);

        Assert.DoesNotContain("Recreate", _files.Up(same).MustSucceed().Output, StringComparison.Ordinal);
        var answer = _files.Up(after).MustSucceed();
        Assert.Contains("data will be lost", answer.Output + answer.Error, StringComparison.Ordinal);
        Assert.Equal("kept", _files.InContainer(after, "cat /data/file"));

        _files.Up(after, "--yes").MustSucceed();
        Assert.Equal("", _files.InContainer(after, "ls /data"));
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Changed_network_is_made_anew_unless_somebody_else_is_on_it()
    {
        var before = _files.Write(Network, "networks: {n: {driver: bridge}}");
        var inner = _files.Write(Network, "networks: {n: {driver: bridge, internal: true}}");
        _files.AssertTold(before, inner, UpgradeKind.Harmful, "recreates it", "the containers stay stopped");
        _files.Up(before).MustSucceed();

        _files.Up(inner).MustSucceed();
        Assert.Equal("true", Docker.Ask("network", "inspect", "--format", "{{.Internal}}", _files.Name + "_n"));

        var other = Docker.Ask("run", "--detach", "--init", "--network", _files.Name + "_n", "mcr.microsoft.com/dotnet/runtime-deps:10.0", "sleep", "600");
        try
        {
            var answer = _files.Up(before);

            Assert.NotEqual(0, answer.ExitCode);
            Assert.Contains("has active endpoints", answer.Error, StringComparison.Ordinal);
            Assert.Equal("", _files.Compose(before, "ps", "--quiet").MustSucceed().Output);
        }
        finally
        {
            Docker.Run("rm", "--force", other);
        }
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Service_does_not_start_without_the_external_network_that_is_new_and_a_network_that_goes_stays()
    {
        var before = _files.Write(Network, "networks: {n: {driver: bridge}}");
        var without = _files.Write("networks: [default]", "");
        var missing = _files.Write("networks: [n, p]", $"networks: {{n: {{driver: bridge}}, p: {{external: true, name: {_files.Name}-proxy}}}}");
        _files.AssertTold(before, missing, UpgradeKind.Harmful, "do not start without it", $"docker network create {_files.Name}-proxy");
        _files.AssertTold(before, without, UpgradeKind.Harmful, "docker compose up does not delete it");
        _files.AssertTold(missing, before, UpgradeKind.Harmful, $"'app' leaves the network '{_files.Name}-proxy'");
        _files.Up(before).MustSucceed();

        var former = _files.Compose(before, "ps", "--quiet").MustSucceed().Output;
        var refused = _files.Up(missing);
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Matches($"network {_files.Name}-proxy .*(not|could not be) found", refused.Error);
        // Compose 2.40 looks for the network before it touches the running container; earlier versions remove that container first.
        Assert.Contains(_files.Compose(before, "ps", "--quiet").MustSucceed().Output, new[] { former, "" });

        _files.Up(without).MustSucceed();
        Docker.Ask("network", "inspect", _files.Name + "_n");
        Docker.Ask("network", "rm", _files.Name + "_n");
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Project_of_another_name_starts_without_data_and_only_once_the_former_one_is_down()
    {
        var next = _files.Name + "-next";
        _projects.Add(next);
        const string Port = "ports: [{target: 8080, published: \"48080\", host_ip: 127.0.0.1}]\n";
        var before = _files.Write(Port + Volume, $"name: {_files.Name}\nvolumes: {{d: {{}}}}");
        var after = _files.Write(Port + Volume, $"name: {next}\nvolumes: {{d: {{}}}}");
        _files.AssertTold(before, after, UpgradeKind.LeftBehindAtRisk, "do not start while the published port is in use (48080)", $"the data stays in {_files.Name}_d", $"docker compose -p {_files.Name} down");
        _files.Up(before).MustSucceed();
        _files.InContainer(before, Remember);

        Assert.Contains("port is already allocated", Docker.Run("compose", "--file", after, "up", "--detach").Error, StringComparison.Ordinal);

        Docker.Ask("compose", "--project-name", _files.Name, "down");
        Docker.Ask("compose", "--file", after, "up", "--detach");
        Assert.Equal("", Docker.Ask("compose", "--file", after, "exec", "--no-TTY", "app", "ls", "/data"));
        Docker.Ask("volume", "inspect", _files.Name + "_d");
    }

    [RequiresCommandFact(Tools.Engine)]
    public void Volume_of_another_name_is_empty_and_the_former_one_keeps_the_data()
    {
        var before = _files.Write(Volume, "volumes: {d: {}}");
        var after = _files.Write(Volume.Replace("source: d", "source: e", StringComparison.Ordinal), "volumes: {e: {}}");
        _files.AssertTold(before, after, UpgradeKind.LeftBehindAtRisk, "The data of 'app' stays in the volume 'd'", "in the volume 'e'");
        _files.Up(before).MustSucceed();
        _files.InContainer(before, Remember);

        _files.Up(after).MustSucceed();
        Assert.Equal("", _files.InContainer(after, "ls /data"));

        _files.Up(before).MustSucceed();
        Assert.Equal("kept", _files.InContainer(before, "cat /data/file"));
    }

    public void Dispose()
    {
        foreach (var project in _projects)
        {
            Docker.Run("compose", "--project-name", project, "down", "--volumes", "--remove-orphans", "--timeout", "1");
            Docker.Run("volume", "prune", "--all", "--force", "--filter", $"label=com.docker.compose.project={project}");
            Docker.Run("network", "prune", "--force", "--filter", $"label=com.docker.compose.project={project}");
        }

        _files.Dispose();
    }
}
