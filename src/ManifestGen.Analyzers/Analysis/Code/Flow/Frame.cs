using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code.Flow;

/// <summary>A way on which code is reached: the method that holds it, what calls the method, and how that is reached in turn.</summary>
/// <param name="Method">The method; null for code that is in none.</param>
/// <param name="Call">The call, or where the method is handed on to be called; null where the program, or something outside of it, begins with the method.</param>
/// <param name="Outer">How the call is reached.</param>
internal sealed record Frame(IMethodSymbol? Method, IOperation? Call, Frame? Outer)
{
    /// <summary>The method of the program, or of a framework's making, with which this way begins.</summary>
    public Frame Root => Outer is null ? this : Outer.Root;

    public int Depth => Outer is null ? 0 : Outer.Depth + 1;

    /// <summary>Whether the method is on this way already, so that it calls itself.</summary>
    public bool Holds(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(Method, method) || Outer?.Holds(method) == true;

    /// <summary>The frame of a method on this way.</summary>
    public Frame? Of(ISymbol? method) => SymbolEqualityComparer.Default.Equals(Method, method) ? this : Outer?.Of(method);
}
