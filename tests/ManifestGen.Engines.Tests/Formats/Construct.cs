namespace ManifestGen.Engines.Tests.Formats;

/// <summary>What a client makes of something that one of the two formats knows.</summary>
public enum Outcome
{
    Accepted,
    Rejected,

    /// <summary>Compose reads the file, and says something about it.</summary>
    Warned,
}

/// <summary>Something that the formats of Compose and Swarm do not have in common.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Service">The lines of a service that has it, besides its image.</param>
/// <param name="Top">The lines of the file that it needs.</param>
/// <param name="Swarm">What <c>docker stack config</c> does.</param>
/// <param name="Compose">What <c>docker compose config</c> does.</param>
internal sealed record Construct(string Name, string Service, string Top, Outcome Swarm, Outcome Compose)
{
    /// <summary>Each with the outcome that the split into two files rests on.</summary>
    public static IReadOnlyList<Construct> All { get; } =
    [
        OnlyTop("top-level name", "name: shop", Outcome.Rejected, Outcome.Accepted),
        OnlyTop("top-level version", "version: \"3.13\"", Outcome.Accepted, Outcome.Warned),
        Of("depends_on as a list", "depends_on: [other]", Outcome.Accepted, Outcome.Accepted),
        Of("depends_on with a condition", "depends_on: {other: {condition: service_started}}", Outcome.Rejected, Outcome.Accepted),
        Of("published port as a number", "ports: [{target: 80, published: 8080}]", Outcome.Accepted, Outcome.Accepted),
        Of("published port as a text", "ports: [{target: 80, published: \"8080\"}]", Outcome.Rejected, Outcome.Accepted),
        Of("ports.app_protocol", "ports: [{target: 80, app_protocol: http}]", Outcome.Rejected, Outcome.Accepted),
        Of("ports.name", "ports: [{target: 80, name: http}]", Outcome.Rejected, Outcome.Accepted),
        Of("ports.host_ip", "ports: [{target: 80, host_ip: 127.0.0.1}]", Outcome.Rejected, Outcome.Accepted),
        Of("pull_policy", "pull_policy: always", Outcome.Rejected, Outcome.Accepted),
        Of("profiles", "profiles: [tools]", Outcome.Rejected, Outcome.Accepted),
        Of("platform", "platform: linux/amd64", Outcome.Rejected, Outcome.Accepted),
        Of("develop", "develop: {watch: [{action: rebuild, path: .}]}", Outcome.Rejected, Outcome.Accepted),
        Of("mem_limit", "mem_limit: 64m", Outcome.Rejected, Outcome.Accepted),
        Of("env_file as a mapping", "env_file: [{path: a.env, required: false}]", Outcome.Rejected, Outcome.Accepted),
        OnlyTop("configs.content", "configs: {a: {content: b}}", Outcome.Rejected, Outcome.Accepted),
        OnlyTop("secrets.environment", "secrets: {a: {environment: B}}", Outcome.Rejected, Outcome.Accepted),
        Of("cpus as a text", "deploy: {resources: {limits: {cpus: \"0.50\"}}}", Outcome.Accepted, Outcome.Accepted),
        Of("cpus as a number", "deploy: {resources: {limits: {cpus: 0.5}}}", Outcome.Rejected, Outcome.Accepted),
        Of("memory in Docker's notation", "deploy: {resources: {limits: {memory: 256M}}}", Outcome.Accepted, Outcome.Accepted),
        Of("memory in Kubernetes' notation", "deploy: {resources: {limits: {memory: 256Mi}}}", Outcome.Rejected, Outcome.Rejected),
        Of("healthcheck with start_interval", "healthcheck: {test: [CMD, a], start_interval: 2s, start_period: 60s}", Outcome.Accepted, Outcome.Accepted),
        Of("hardening", "{read_only: true, tmpfs: [/tmp], cap_drop: [ALL], user: \"10001:10001\", init: true, stop_grace_period: 45s}", Outcome.Accepted, Outcome.Accepted),
        Of("variable with a default", "user: \"${SOME_USER:-10001}\"", Outcome.Accepted, Outcome.Accepted),
        OnlyTop("extension with a merge", "x-user: &user {user: \"10001\"}", Outcome.Accepted, Outcome.Accepted) with { Service = "<<: *user" },
        Of("build, restart, security_opt, privileged, shm_size", "{build: {context: .}, restart: always, security_opt: [\"no-new-privileges:true\"], privileged: true, shm_size: 64m}", Outcome.Accepted, Outcome.Accepted),
        Of("expose and container_name", "{expose: [\"80\"], container_name: some-name}", Outcome.Accepted, Outcome.Accepted),
        OnlyTop("overlay network", "networks: {a: {driver: overlay, attachable: true}}", Outcome.Accepted, Outcome.Accepted) with { Service = "networks: [a]" },
        OnlyTop("bridge network", "networks: {a: {driver: bridge}}", Outcome.Accepted, Outcome.Accepted) with { Service = "networks: [a]" },
    ];

    /// <summary>A whole file with it.</summary>
    public string File
    {
        get
        {
            var lines = Service.StartsWith('{') ? Service.Trim('{', '}') : Service;
            var body = Service.StartsWith('{') ? $"{{image: a, {lines}}}" : $"\n    image: a\n    {lines}";
            return $"{Top}\nservices:\n  other: {{image: b}}\n  one: {body}\n";
        }
    }

    public override string ToString() => Name;

    private static Construct Of(string name, string service, Outcome swarm, Outcome compose) => new(name, service, "", swarm, compose);

    private static Construct OnlyTop(string name, string top, Outcome swarm, Outcome compose) => new(name, "", top, swarm, compose);
}
