using ManifestGen.Core.Tests.Catalogue;
using ManifestGen.Core.Tests.Rendering.Docker;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>A test that something is never written without a finding.</summary>
/// <param name="Test">Its class.</param>
/// <param name="Method">Its method.</param>
/// <param name="Row">The row of the catalogue that it is called with, or is about.</param>
/// <param name="Source">The class that says what it looks for.</param>
internal sealed record Proof(Type Test, string Method, int Row, Type Source)
{
    /// <summary>The file of <see cref="Source"/>, from the folder of the repository.</summary>
    public string SourcePath => PathOf(Source);

    /// <summary>The test that proves a row.</summary>
    public static Proof Of(int row) =>
        row == CatalogueRows.IgnoredFiles ? new(typeof(BuildContextTests), nameof(BuildContextTests.Odd_names_are_copied_as_they_are), row, typeof(BuildContextTests))
        : DockerfileRow.All.Any(dockerfile => dockerfile.Number == row) ? new(typeof(DockerfileRowTests), nameof(DockerfileRowTests.Row_is_kept_for_any_project), row, typeof(DockerfileRow))
        : new(typeof(CatalogueRowTests), nameof(CatalogueRowTests.No_declaration_breaks_the_row), row, CatalogueRows.SourceOf(row));

    /// <summary>The file of a class of these tests, from the folder of the repository.</summary>
    public static string PathOf(Type type) => $"tests/{type.Assembly.GetName().Name}{type.Namespace![type.Assembly.GetName().Name!.Length..].Replace('.', '/')}/{type.Name}.cs";
}
