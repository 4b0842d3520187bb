using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ManifestGen.Testing;

/// <summary>A user's project in memory: its sources, and what its build says.</summary>
internal sealed record UserProject(params string[] Sources)
{
    /// <summary>What a template puts into every project.</summary>
    private const string ImplicitUsings = "global using System;";

    /// <summary>The file with Main, which a library is compiled without.</summary>
    public string Program { get; init; } = "internal static class Program { private static void Main() { } }";

    public string AssemblyName { get; init; } = "Shop";

    /// <summary>The other projects that it references.</summary>
    public IEnumerable<MetadataReference> References { get; init; } = [];

    public OutputKind OutputKind { get; init; } = OutputKind.ConsoleApplication;

    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Whether it is compiled as on a developer's machine, with the symbol DEBUG.</summary>
    public bool IsDebugBuild { get; init; }

    public IEnumerable<MetadataReference> Framework { get; init; } = Net100.References.All;

    /// <summary>The files that the build offers as configuration: their text by their path in the project.</summary>
    public IReadOnlyDictionary<string, string> ConfigFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>The user's objects and patches: their text by their path beside the generated files.</summary>
    public IReadOnlyDictionary<string, string> OwnFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>The committed files that are generated, where the IDE is asked to compare them: their text by their path.</summary>
    public IReadOnlyDictionary<string, string> CommittedFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>What the compiler gets besides the sources.</summary>
    public ImmutableArray<AdditionalText> AdditionalFiles =>
    [
        .. ConfigFiles.Select(file => new ProjectFile(file.Key, file.Value)),
        .. OwnFiles.Select(file => new ProjectFile(null, file.Value) { ObjectPath = file.Key }),
        .. CommittedFiles.Select(file => new ProjectFile(null, file.Value) { CommittedPath = file.Key }),
    ];

    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>A service, between the usings and the class that every declaration has around it.</summary>
    public static UserProject WithService(string attributes) => new($$"""
        using ManifestGen;

        {{attributes}}
        internal sealed class Catalog;
        """);

    public CSharpCompilation Compile()
    {
        var parseOptions = new CSharpParseOptions(LanguageVersion, preprocessorSymbols: IsDebugBuild ? ["DEBUG"] : null);
        var sources = LanguageVersion >= LanguageVersion.CSharp10 ? Sources.Prepend(ImplicitUsings) : Sources;
        string[] program = OutputKind == OutputKind.ConsoleApplication ? [Program] : [];
        return CSharpCompilation.Create(
            AssemblyName,
            sources.Concat(program).Select((source, index) => CSharpSyntaxTree.ParseText(source, parseOptions, path: $"File{index}.cs")),
            Framework.Concat(References).Append(MetadataReference.CreateFromFile(typeof(ContainerServiceAttribute).Assembly.Location)),
            new CSharpCompilationOptions(OutputKind, nullableContextOptions: Nullable(LanguageVersion)));
    }

    private static NullableContextOptions Nullable(LanguageVersion version) =>
        version >= LanguageVersion.CSharp8 ? NullableContextOptions.Enable : NullableContextOptions.Disable;
}
