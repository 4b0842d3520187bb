namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>What a section of a page shows.</summary>
internal sealed record Example(IReadOnlyList<Block> Blocks)
{
    private static readonly string[] OtherLanguages = ["csharp", "xml", "ini", ""];

    /// <summary>The code of the project that the page is about, whose places are marked.</summary>
    public IReadOnlyList<Block> Code => CodeOf(project: null);

    /// <summary>The project that the page is about, and those that it references.</summary>
    /// <param name="other">The example that has the code which this one does not repeat.</param>
    public ExampleProject Project(Example other) => ProjectOf(project: null, other) with
    {
        References = Blocks.Concat(other.Blocks).Select(block => block.Project).OfType<string>().Distinct().Select(name => ProjectOf(name, other)).ToArray(),
    };

    private ExampleProject ProjectOf(string? project, Example other)
    {
        var blocks = Blocks.Where(block => block.Project == project).ToArray();
        var code = CodeOf(project) is { Length: > 0 } own ? own : other.CodeOf(project);
        return new ExampleProject(
            blocks.FirstOrDefault(block => block.Language == "")?.Lines[0] ?? PathOf(project ?? "Catalog.csproj"),
            ExampleCode.Complete(code.Select(block => block.Code)))
        {
            ProjectFile = Text(blocks, "xml"),
            EditorConfig = Text(blocks, "ini"),
            Files = blocks.Where(block => !OtherLanguages.Contains(block.Language)).Select(ExampleFile.Of).ToArray(),
        };
    }

    private Block[] CodeOf(string? project) => Blocks.Where(block => block.Language == "csharp" && block.Project == project).ToArray();

    // Each project in a folder of its own, unless the page says otherwise.
    private static string PathOf(string file) => file.Contains('/') ? file : $"src/{Path.GetFileNameWithoutExtension(file)}/{file}";

    private static string Text(IEnumerable<Block> blocks, string language) =>
        string.Join('\n', blocks.Where(block => block.Language == language).SelectMany(block => block.Lines));
}
