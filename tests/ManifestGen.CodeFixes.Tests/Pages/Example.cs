namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>What a section of a page shows.</summary>
internal sealed record Example(IReadOnlyList<Block> Blocks)
{
    private const string MainProject = "Catalog";

    /// <summary>The code of the project that the page is about, whose places are marked.</summary>
    public IReadOnlyList<Block> Code => Blocks.Where(block => block is { Language: "csharp", Project: null }).ToArray();

    /// <summary>The project that the page is about, and last the one that references it; with the code of another example where it has none.</summary>
    public ExampleProject Project(Example code) => ProjectOf(MainProject, Blocks.Where(block => block.Project is null), code) with
    {
        References = Blocks.Select(block => block.Project).OfType<string>().Distinct().Select(name => ReferenceOf(name, code)).ToArray(),
    };

    private ExampleProject ReferenceOf(string name, Example code) => ProjectOf(name, Blocks.Where(block => block.Project == name), code);

    private static ExampleProject ProjectOf(string name, IEnumerable<Block> blocks, Example code)
    {
        var ofProject = blocks.ToLookup(block => block.Language);
        return new ExampleProject(name, ExampleCode.Complete((ofProject["csharp"].Any() ? ofProject["csharp"] : code.Code).Select(block => block.Code)))
        {
            ProjectFile = string.Join('\n', ofProject["xml"].SelectMany(block => block.Lines)),
            EditorConfig = string.Join('\n', ofProject["ini"].SelectMany(block => block.Lines)),
            Files = ofProject["json"].Concat(ofProject["yaml"]).ToDictionary(block => block.FileName, block => block.FileText),
        };
    }
}
