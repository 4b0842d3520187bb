namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>
/// One thing that linters find in manifests, and that is never written without a finding at the declaration: a row of the class A of the catalogue that
/// merges their checks.
/// </summary>
/// <param name="Number">The row's number in the catalogue.</param>
/// <param name="Title">What linters find.</param>
internal sealed record CatalogueRow(int Number, string Title)
{
    /// <summary>What breaks the row in the files of one service: a pure function of what is written.</summary>
    public required Func<RenderedService, IEnumerable<string>> Find { get; init; }

    /// <summary>Changes of good files, each of which breaks the row, so that the judge is judged too.</summary>
    public required IReadOnlyList<Breakage> Bad { get; init; }

    /// <summary>The findings that may stand beside a broken row: someone has declared it so, and is told what it costs. Empty where nothing can break it.</summary>
    public IReadOnlyList<Excuse> Excuses { get; init; } = [];

    public override string ToString() => $"{Number}: {Title}";
}

/// <summary>A change of a good file.</summary>
/// <param name="File">Which one, of <see cref="CatalogueSample"/>.</param>
/// <param name="Right">A text of the file.</param>
/// <param name="Wrong">What takes its place.</param>
internal sealed record Breakage(string File, string Right, string Wrong);
