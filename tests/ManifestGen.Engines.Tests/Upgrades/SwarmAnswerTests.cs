using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;
using ManifestGen.Upgrades;

namespace ManifestGen.Engines.Tests.Upgrades;

/// <summary>What Swarm does with the second version of a stack, beside what the build says that it does (docs/upgrades.md).</summary>
public sealed class SwarmAnswerTests : IDisposable
{
    private const string Volume = "volumes: [{type: volume, source: d, target: /data}]";

    private const string Network = "networks: [n]";

    private readonly TwoVersions _files = new("stack.yaml");

    [RequiresCommandFact(Tools.Engine)]
    public async Task Stack_that_needs_what_is_not_there_is_refused_and_what_exists_stays_as_it_is()
    {
        var before = _files.Write(Network, "networks: {n: {driver: overlay}}");
        Deploy(before).MustSucceed();
        await Runs();

        // Each of them changes the first version in one way.
        var mode = _files.Write(Network + "\ndeploy: {mode: global}", "networks: {n: {driver: overlay}}");
        _files.AssertTold(before, mode, UpgradeKind.Refused, "'service mode change is not allowed'");
        AssertRefused("service mode change is not allowed", mode);

        var secret = _files.Write(Network + "\nsecrets: [{source: s, target: s}]", $"networks: {{n: {{driver: overlay}}}}\nsecrets: {{s: {{external: true, name: {_files.Name}}}}}");
        _files.AssertTold(before, secret, UpgradeKind.Harmful, "docker stack deploy fails without it", $"docker secret create {_files.Name}");
        AssertRefused("secret not found", secret);

        var proxy = _files.Write("networks: [n, p]", $"networks: {{n: {{driver: overlay}}, p: {{external: true, name: {_files.Name}-proxy}}}}");
        _files.AssertTold(before, proxy, UpgradeKind.Harmful, $"docker network create --driver overlay {_files.Name}-proxy");
        AssertRefused("could not be found", proxy);

        var attachable = _files.Write(Network, "networks: {n: {driver: overlay, attachable: true}}");
        _files.AssertTold(before, attachable, UpgradeKind.Harmful, "does not change an existing network");
        Deploy(attachable).MustSucceed();
        Assert.Equal("false", Docker.Ask("network", "inspect", "--format", "{{.Attachable}}", _files.Name + "_n"));

        var without = _files.Write("hostname: other", "");
        _files.AssertTold(before, without, UpgradeKind.Harmful, "docker stack deploy does not delete it", "docker network rm <stack>_n");
        Deploy(without).MustSucceed();
        Docker.Ask("network", "inspect", _files.Name + "_n");
    }

    [RequiresCommandFact(Tools.Engine)]
    public async Task Config_with_another_content_under_its_name_is_refused_and_a_volume_keeps_its_options()
    {
        await File.WriteAllTextAsync(Path.Combine(_files.Folder, "settings"), "1");
        const string Config = "\nconfigs: {c: {file: ./settings}}";
        var before = _files.Write(Volume + "\nconfigs: [{source: c, target: /settings}]", "volumes: {d: {}}" + Config);
        var after = _files.Write(Volume + "\nconfigs: [{source: c, target: /settings}]\nhostname: other", "volumes: {d: {driver_opts: {type: tmpfs, device: tmpfs}}}" + Config);
        _files.AssertTold(before, after, UpgradeKind.Harmful, "Swarm does not change an existing volume");
        Deploy(before).MustSucceed();
        await Runs();

        Deploy(after).MustSucceed();
        Assert.Equal("map[]", Docker.Ask("volume", "inspect", "--format", "{{.Options}}", _files.Name + "_d"));

        // Why the name of a config ends with a hash of its content.
        await File.WriteAllTextAsync(Path.Combine(_files.Folder, "settings"), "2");
        AssertRefused("only updates to Labels are allowed", after);
    }

    public void Dispose()
    {
        Docker.Run("stack", "rm", "--detach=true", _files.Name);
        for (var end = Patience.In(TimeSpan.FromMinutes(1)); !end.HasPassed && IsThere();)
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(300));
        }

        Docker.Run("volume", "prune", "--all", "--force", "--filter", $"label=com.docker.stack.namespace={_files.Name}");
        _files.Dispose();
    }

    private CommandResult Deploy(string file)
    {
        OneSwarm.Join();
        return Docker.Run("stack", "deploy", "--resolve-image", "never", "--detach=true", "--compose-file", file, _files.Name);
    }

    private void AssertRefused(string words, string file)
    {
        var answer = Deploy(file);
        Assert.NotEqual(0, answer.ExitCode);
        Assert.Contains(words, answer.Error, StringComparison.Ordinal);
    }

    private Task Runs() => Patience.In(TimeSpan.FromMinutes(1)).WaitAsync(
        () => Docker.Ask("stack", "services", "--format", "{{.Replicas}}", _files.Name) == "1/1", () => Docker.Ask("stack", "ps", "--no-trunc", _files.Name));

    // A container that has ended still holds its volume.
    private bool IsThere() => ((string[][])[["container", "ls", "--all"], ["network", "ls"]]).Any(list =>
        Docker.Run([.. list, "--quiet", "--filter", $"label=com.docker.stack.namespace={_files.Name}"]).Output.Trim().Length > 0);
}
