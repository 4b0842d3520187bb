namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The commands by which a test finds out whether the machine has what it needs.</summary>
internal static class Tools
{
    /// <summary>An engine, with BuildKit and Compose.</summary>
    public const string Engine = "docker info";

    /// <summary>The client with its Compose plugin: they read files without an engine.</summary>
    public const string DockerClient = "docker compose version";

    public const string Kubectl = "kubectl version --client";

    /// <summary>From npm.</summary>
    public const string ComposeLinter = "dclint --version";

    /// <summary>From npm.</summary>
    public const string DockerfileLinter = "dockerfile-utils --version";
}
