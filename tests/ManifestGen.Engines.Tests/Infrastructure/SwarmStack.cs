namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The sample under Swarm, with the secret that its stack file expects; everything is as before when it is disposed.</summary>
internal sealed class SwarmStack : IDisposable
{
    private const string Secret = "catalog-db_connection-string";

    private readonly string _name = $"manifestgen-{Guid.NewGuid():N}";
    private readonly bool _isSwarmOurs = Docker.Ask("info", "--format", "{{.Swarm.LocalNodeState}}") == "inactive";

    public void Deploy()
    {
        if (_isSwarmOurs)
        {
            Docker.Ask("swarm", "init", "--advertise-addr", "127.0.0.1");
        }

        Docker.Ask("secret", "create", Secret, Path.Combine(Sample.Folder, "secrets", "catalog-db", "connection-string"));
        // The image is in this engine, and in no registry that a digest could be asked of.
        Docker.Ask("stack", "deploy", "--resolve-image", "never", "--detach=true", "--compose-file", Sample.StackFile, _name);
    }

    /// <summary>How many instances run, of how many: <c>2/2</c>. Swarm counts an instance when its health check has succeeded.</summary>
    public string Replicas => Docker.Ask("service", "ls", "--filter", $"name={_name}_catalog", "--format", "{{.Replicas}}");

    public string Tasks => Docker.Ask("stack", "ps", "--no-trunc", _name);

    public void Dispose()
    {
        Docker.Run("stack", "rm", "--detach=false", _name);
        Docker.Run("secret", "rm", Secret);
        if (_isSwarmOurs)
        {
            Docker.Run("swarm", "leave", "--force");
            Docker.Run("network", "rm", "docker_gwbridge");
        }
    }
}
