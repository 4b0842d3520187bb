using ManifestGen.Analysis.Code;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>Declares the folders that the program writes to.</summary>
internal static class ProposedVolumes
{
    public static IEnumerable<string> Of(ProposedProgram program) => WrittenFolders.Of(program.Bare).Select(folder => folder.Attribute);
}
