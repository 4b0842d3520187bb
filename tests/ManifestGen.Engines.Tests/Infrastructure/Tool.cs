namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>What a test needs besides .NET.</summary>
public enum Tool
{
    /// <summary>A Docker engine that answers, with BuildKit and Compose.</summary>
    Engine,

    /// <summary>The Docker client with its Compose plugin: they read files without an engine.</summary>
    DockerClient,

    /// <summary>The <c>kubectl</c> client.</summary>
    Kubectl,

    /// <summary>The linters from npm that <c>.ci/run</c> installs.</summary>
    NpmLinters,
}

/// <summary>Finds out, once for each tool, whether this machine has it.</summary>
internal static class Tools
{
    /// <summary>The folder with the linters' commands. Its variable is set by <c>.ci/run</c>.</summary>
    public static string NpmCommands => Environment.GetEnvironmentVariable("MANIFESTGEN_NPM_COMMANDS") ?? "";

    /// <summary>In CI a test that cannot run has failed.</summary>
    private static readonly bool AllRequired = Environment.GetEnvironmentVariable("MANIFESTGEN_REQUIRE_ENGINE") == "1";

    private static readonly Dictionary<Tool, Lazy<string?>> Absences = new()
    {
        [Tool.Engine] = new(() => Answers("docker", "info") ? null : "No Docker engine answers `docker info`."),
        [Tool.DockerClient] = new(() => Answers("docker", "compose", "version") ? null : "The Docker client with its Compose plugin is not installed."),
        [Tool.Kubectl] = new(() => Answers("kubectl", "version", "--client") ? null : "kubectl is not installed."),
        [Tool.NpmLinters] = new(() => Directory.Exists(NpmCommands) ? null : "MANIFESTGEN_NPM_COMMANDS names no folder with the linters from npm."),
    };

    /// <summary>Why a test that needs the tool is skipped, or null when it runs.</summary>
    public static string? ReasonToSkip(Tool tool) => AllRequired ? null : Absences[tool].Value;

    private static bool Answers(string program, params string[] arguments) => Command.Run(program, arguments).ExitCode == 0;
}
