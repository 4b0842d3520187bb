using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The Docker client.</summary>
internal static class Docker
{
    public static CommandResult Run(params string[] arguments) => CommandLine.Run("docker", arguments);

    /// <summary>The answer of a command that must succeed.</summary>
    public static string Ask(params string[] arguments) => Run(arguments).MustSucceed().Output.Trim();
}
