using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Declarations;

/// <summary>Attributes of the assembly, which stand at the head of a file.</summary>
internal static class AssemblyAttributes
{
    public static bool AreIn(SyntaxTree file, CancellationToken cancellation) => file.GetRoot(cancellation) is CompilationUnitSyntax { AttributeLists.Count: > 0 };
}
