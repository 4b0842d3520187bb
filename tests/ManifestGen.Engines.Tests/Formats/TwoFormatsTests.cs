using ManifestGen.Engines.Tests.Infrastructure;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Newtonsoft.Json.Linq;

namespace ManifestGen.Engines.Tests.Formats;

/// <summary>Why Compose and Swarm get a file each: what either client makes of what the other one knows, and that each file keeps to its own.</summary>
public sealed class TwoFormatsTests
{
    /// <summary>Read by the client, and left out with a warning when the stack is deployed.</summary>
    private static readonly string[] DroppedByDeploy =
    [
        "build", "cgroup_parent", "container_name", "devices", "domainname", "expose", "external_links", "ipc", "links", "mac_address", "network_mode",
        "pid", "privileged", "restart", "security_opt", "shm_size", "userns_mode",
    ];

    /// <summary>Refused by the client.</summary>
    private static readonly string[] UnknownToSwarm = ["profiles", "platform", "pull_policy", "develop", "mem_limit", "post_start", "pre_stop", "group_add", "dns_opt"];

    public static TheoryData<string> Constructs => new(Construct.All.Select(construct => construct.Name));

    public static TheoryData<string> StackFiles => Samples.Files("stack.yaml");

    public static TheoryData<string> ComposeFiles => Samples.Files("compose.yaml");

    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(Constructs))]
    public void Swarm_reads_it_as_expected(string name)
    {
        var construct = Construct.All.Single(candidate => candidate.Name == name);
        var result = CommandLine.RunWithInput(construct.File, "docker", "stack", "config", "--compose-file", "-");
        Assert.True((construct.Swarm == Outcome.Accepted) == (result.ExitCode == 0), $"{construct.File}\n{result.Error}{result.Output}");
    }

    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(Constructs))]
    public void Compose_reads_it_as_expected(string name)
    {
        var construct = Construct.All.Single(candidate => candidate.Name == name);
        var result = CommandLine.RunWithInput(construct.File, "docker", "compose", "--file", "-", "config", "--quiet");
        var outcome = result.ExitCode != 0 ? Outcome.Rejected : result.Error.Contains("warning", StringComparison.OrdinalIgnoreCase) ? Outcome.Warned : Outcome.Accepted;
        Assert.True(construct.Compose == outcome, $"{outcome}:\n{construct.File}\n{result.Error}");
    }

    [Theory]
    [MemberData(nameof(StackFiles))]
    public void A_stack_has_only_what_Swarm_knows(string path)
    {
        var stack = Read(path);
        Assert.Null(stack["name"]);
        Assert.Null(stack["version"]);
        Assert.All(ServicesOf(stack), service =>
        {
            Assert.Empty(service.Properties().Select(property => property.Name).Intersect([.. DroppedByDeploy, .. UnknownToSwarm, "depends_on"]));
            Assert.All(service["ports"] ?? new JArray(), port => Assert.Equal(JTokenType.Integer, port["published"]!.Type));
            Assert.All(service["ports"] ?? new JArray(), port => Assert.Null(port["app_protocol"] ?? port["name"] ?? port["host_ip"]));
            Assert.All(service["env_file"] ?? new JArray(), file => Assert.Equal(JTokenType.String, file.Type));
            Assert.All(service.SelectTokens("deploy.resources.*.cpus"), cpus => Assert.Equal(JTokenType.String, cpus.Type));
            Assert.All(service.SelectTokens("deploy.resources.*.memory"), memory => Assert.Matches(@"\A\d+[bkMG]\z", (string)memory!));
        });
        Assert.All(stack.SelectTokens("configs.*"), config => Assert.Null(config["content"]));
        Assert.All(stack.SelectTokens("secrets.*"), secret => Assert.Null(secret["environment"]));
        Assert.All(stack.SelectTokens("networks.*"), network => Assert.Equal(network["external"] is null ? "overlay" : null, (string?)network["driver"]));
    }

    [Theory]
    [MemberData(nameof(ComposeFiles))]
    public void A_Compose_file_has_nothing_that_Compose_warns_of(string path)
    {
        var compose = Read(path);
        Assert.Null(compose["version"]);
        Assert.All(compose.SelectTokens("services.*.deploy.resources.*.memory"), memory => Assert.Matches(@"\A\d+[bkMG]\z", (string)memory!));
        Assert.All(compose.SelectTokens("networks.*"), network => Assert.Equal(network["external"] is null ? "bridge" : null, (string?)network["driver"]));
    }

    /// <summary>Not even an absent variable, of which Compose would warn.</summary>
    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(ComposeFiles))]
    public void Compose_says_nothing(string path) => Assert.Equal("", Docker.Run("compose", "--file", Samples.FullPath(path), "config", "--quiet").MustSucceed().Error);

    [RequiresCommandTheory(Tools.DockerClient)]
    [MemberData(nameof(StackFiles))]
    public void Swarm_says_nothing(string path) => Assert.Equal("", Docker.Run("stack", "config", "--compose-file", Samples.FullPath(path)).MustSucceed().Error);

    private static IEnumerable<JObject> ServicesOf(JToken file) => file["services"]!.Children<JProperty>().Select(service => (JObject)service.Value);

    private static JToken Read(string path) => YamlDocuments.Read(File.ReadAllText(Samples.FullPath(path))).Single();
}
