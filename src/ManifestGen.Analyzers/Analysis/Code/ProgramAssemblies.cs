using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>Where an assembly is from.</summary>
internal enum AssemblyKind
{
    /// <summary>The program itself.</summary>
    Own,

    /// <summary>.NET, ASP.NET Core, and what is called like them.</summary>
    Framework,

    /// <summary>A package, which does what its documentation says.</summary>
    Package,

    /// <summary>Another project of the team, which may do anything.</summary>
    Project,
}

/// <summary>The assembly of a program and those that it references.</summary>
internal sealed class ProgramAssemblies(Compilation compilation)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, AssemblyKind> _kinds = new(SymbolEqualityComparer.Default);

    public IAssemblySymbol Own => compilation.Assembly;

    /// <summary>Those that hold what programs are made of: the own one, and those of packages and projects.</summary>
    public IEnumerable<IAssemblySymbol> OfParts =>
        compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => KindOf(assembly) is AssemblyKind.Package or AssemblyKind.Project).Prepend(Own);

    /// <summary>The names of all that it references, also through its projects.</summary>
    public IEnumerable<string> References => compilation.ReferencedAssemblyNames.Select(assembly => assembly.Name);

    public AssemblyKind KindOf(IAssemblySymbol assembly) => _kinds.GetOrAdd(assembly, Find);

    /// <summary>All classes of an assembly, also those within others.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesIn(IAssemblySymbol assembly) => TypesIn(assembly.GlobalNamespace);

    private AssemblyKind Find(IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, Own) ? AssemblyKind.Own
        : assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal) || assembly.Name.StartsWith("System.", StringComparison.Ordinal) || assembly.Name is "System" or "netstandard" or "mscorlib"
            ? AssemblyKind.Framework
        : compilation.GetMetadataReference(assembly) is PortableExecutableReference { FilePath: { } path } && IsInPackage(path) ? AssemblyKind.Package
        : AssemblyKind.Project;

    // <package>/<version>/lib/net8.0/X.dll; a project is referenced as obj/Debug/net8.0/ref/X.dll, or as its output.
    private static bool IsInPackage(string path) => path.Split('/', '\\') is { Length: > 3 } parts && parts[parts.Length - 3] is "lib" or "ref";

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol container) =>
        container.GetNamespaceMembers().SelectMany(TypesIn).Concat(container.GetTypeMembers().SelectMany(TypesIn));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamedTypeSymbol type) => type.GetTypeMembers().SelectMany(TypesIn).Prepend(type);
}
