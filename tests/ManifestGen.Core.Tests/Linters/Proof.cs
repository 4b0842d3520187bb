using ManifestGen.Core.Tests.Catalogue;
using ManifestGen.Core.Tests.Rendering.Docker;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>A test that something is never written.</summary>
/// <param name="Test">Its class.</param>
/// <param name="Method">Its method.</param>
/// <param name="Row">The row of the catalogue that it is called with, or is about.</param>
internal sealed record Proof(Type Test, string Method, int Row)
{
    /// <summary>Files that the Dockerfile copies and the ignore file leaves out.</summary>
    private const int IgnoredFiles = 88;

    /// <summary>How it is called; a test that is about one row only takes no number.</summary>
    public string Call => Test.GetMethod(Method)!.GetParameters().Length == 0 ? Method : $"{Method}({Row})";

    /// <summary>Its file, from the folder of the repository.</summary>
    public string SourcePath => $"tests/{Test.Assembly.GetName().Name}{Test.Namespace![Test.Assembly.GetName().Name!.Length..].Replace('.', '/')}/{Test.Name}.cs";

    /// <summary>The test that proves a row.</summary>
    public static Proof Of(int row) =>
        row == IgnoredFiles ? new(typeof(BuildContextTests), nameof(BuildContextTests.Odd_names_are_copied_as_they_are), row)
        : DockerfileRow.All.Any(dockerfile => dockerfile.Number == row) ? new(typeof(DockerfileRowTests), nameof(DockerfileRowTests.Row_is_kept_for_any_project), row)
        : new(typeof(CatalogueRowTests), nameof(CatalogueRowTests.No_declaration_breaks_the_row), row);
}
