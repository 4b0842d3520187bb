namespace ManifestGen.Testing.Validation;

/// <summary>Reads a picture as the code hosts do that draw it: by Mermaid's own parser, from npm.</summary>
public static class MermaidValidation
{
    private static readonly string Script = Path.Combine(Repository.Root, "tests", "ManifestGen.Testing", "Validation", "mermaid.mjs");

    /// <summary>What the parser finds wrong with the diagrams of a Markdown text; empty where it reads them.</summary>
    public static string ProblemOf(string markdown) => CommandLine.RunWithInput(markdown, "node", Script, CustomResources.Modules!).MustSucceed().Output.Trim();
}
