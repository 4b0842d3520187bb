namespace ManifestGen.Testing.Validation;

/// <summary>What judges Compose and Swarm files without an engine.</summary>
public static class ComposeValidation
{
    public static IReadOnlyList<string> CheckComposeSchema(string text) => Check("compose-spec.json", text);

    public static IReadOnlyList<string> CheckSwarmSchema(string text) => Check("swarm-stack-3.13.json", text);

    /// <summary>What Compose reads, as JSON.</summary>
    public static string ComposeConfig(string text) =>
        CommandLine.RunWithInput(text, "docker", "compose", "-f", "-", "config", "--format", "json").MustSucceed().Output;

    /// <summary>What <c>docker stack deploy</c> would read, as YAML.</summary>
    public static string StackConfig(string text) =>
        CommandLine.RunWithInput(text, "docker", "stack", "config", "-c", "-").MustSucceed().Output;

    private static List<string> Check(string schema, string text) =>
        YamlDocuments.Read(text).SelectMany(document => Schemas.Check(schema, document.ToString())).ToList();
}
