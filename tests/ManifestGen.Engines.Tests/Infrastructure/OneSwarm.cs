namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>
/// The swarm of this engine, one for all tests: an engine that has just left a swarm keeps addresses and interfaces of its networks for a while, and the
/// next swarm would be given the same ones.
/// </summary>
internal static class OneSwarm
{
    private static readonly Lazy<bool> Joined = new(() =>
    {
        if (Docker.Ask("info", "--format", "{{.Swarm.LocalNodeState}}") != "inactive")
        {
            return false;
        }

        Docker.Ask("swarm", "init", "--advertise-addr", "127.0.0.1");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Docker.Run("swarm", "leave", "--force");
            Docker.Run("network", "rm", "docker_gwbridge");
        };
        return true;
    });

    /// <summary>Makes the engine a swarm if it is none, until the tests end.</summary>
    public static void Join() => _ = Joined.Value;
}
