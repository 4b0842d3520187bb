using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Declarations;

/// <summary>
/// What one file declares, as far as it can change what an attribute means: values without a part of the compiler. A file is read once, for a syntax tree never changes.
/// </summary>
internal sealed class FileDeclarations
{
    // Weak: a tree that an edit has replaced takes its entry with it.
    private static readonly ConditionalWeakTable<SyntaxTree, FileDeclarations> Known = new();

    /// <summary>Whether a type has an attribute that may be <c>[ContainerService]</c> or <c>[BackingService]</c>, as far as the file by itself can tell.</summary>
    public bool HasServices { get; init; }

    /// <summary>The names of types with attributes, and of those around them.</summary>
    public IReadOnlyList<string> AttributedTypes { get; init; } = [];

    /// <summary>The last names of the attributes on types.</summary>
    public IReadOnlyList<string> Attributes { get; init; } = [];

    /// <summary>The names that the file gives to types and namespaces for the whole project: one of them may be that of an attribute.</summary>
    public IReadOnlyList<string> GlobalAliases { get; init; } = [];

    /// <summary>
    /// Everything outside of bodies, of a file whose declarations are read whatever the others declare: one with services, attributes of the assembly, or usings of the
    /// whole project. Null for every other file.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>The namespaces, in full.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    /// <summary>The names of types and of their type parameters.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The names of members of types.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Names that must be those of types or namespaces where they stand: of attributes, base types and usings.</summary>
    public IReadOnlyList<string> TypesUsed { get; init; } = [];

    /// <summary>Other names that the value of a constant, of a member of an enum or of an attribute's argument depends on.</summary>
    public IReadOnlyList<string> NamesUsed { get; init; } = [];

    /// <summary>Whether a type may be a service, where the whole project has these names besides.</summary>
    public bool MayHaveServices(HashSet<string> globalAliases) => HasServices || (globalAliases.Count > 0 && ServiceMarkers.AreAmong(Attributes, globalAliases));

    public static FileDeclarations Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var declarations) ? declarations : Add(tree, FileReader.Read(tree.GetRoot(cancellation)));

    // Another thread may have read it too.
    private static FileDeclarations Add(SyntaxTree tree, FileDeclarations declarations) => Known.GetValue(tree, _ => declarations);
}
