using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>A new file with a class for the service, where the program has none: its code begins without one.</summary>
internal sealed class NewServiceFile
{
    private readonly Document _program;
    private readonly SemanticModel _model;
    private readonly Compilation _compilation;
    private readonly string _service;
    private readonly string _class;

    private NewServiceFile(Document program, SemanticModel model, string service) =>
        (_program, _model, _compilation, _service, _class) = (program, model, model.Compilation, service, FreeName(service, model.Compilation));

    /// <summary>Null where the assembly gives no name for a service.</summary>
    public static NewServiceFile? For(Document program, SemanticModel model) =>
        ServiceNames.OfAssembly(model.Compilation) is { } service ? new(program, model, service) : null;

    /// <summary>Adds the file beside the one with the program.</summary>
    public Solution AddTo(Project project, CancellationToken cancellation) =>
        project.AddDocument($"{_class}.cs", Text(cancellation), _program.Folders).Project.Solution;

    private string Text(CancellationToken cancellation)
    {
        var version = (_program.Project.ParseOptions as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Default;
        var attributes = ProposedAttributes.Of(_service, ProposedProgram.Of(_service, _compilation, _program.Project.AnalyzerOptions, cancellation));
        string[] declaration =
        [
            .. attributes.Select(list => $"[{string.Join(", ", list.Select(attribute => ManifestGenNames.Unambiguous(attribute, Lookup)))}]"),
            // Partial, so that the code can use its constants.
            $"internal sealed partial class {_class}{(version >= LanguageVersion.CSharp12 ? ";" : " { }")}",
        ];
        string[] lines =
        [
            .. IsManifestGenGlobal(cancellation) ? [] : new[] { $"using {ManifestGenNames.Namespace};", "" },
            .. InNamespace(declaration, version),
            "",
        ];
        return string.Join("\n", lines);
    }

    private IEnumerable<string> InNamespace(IEnumerable<string> declaration, LanguageVersion version) => Namespace() switch
    {
        null => declaration,
        var name when version >= LanguageVersion.CSharp10 => [$"namespace {name};", "", .. declaration],
        var name => [$"namespace {name}", "{", .. declaration.Select(line => "    " + line), "}"],
    };

    // Null for the global namespace: where a part of the name is a class somewhere, a new namespace of that name would hide it, or clash with it.
    private string? Namespace()
    {
        var name = _program.Project.DefaultNamespace is { Length: > 0 } declared ? declared : _compilation.AssemblyName ?? "";
        INamespaceSymbol? container = _compilation.Assembly.GlobalNamespace;
        foreach (var part in name.Split('.'))
        {
            container = container?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
            if (!SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None || (container is null && IsType(part)))
            {
                return null;
            }
        }

        return name;
    }

    private bool IsType(string name) => _compilation.ContainsSymbolsWithName(name, SymbolFilter.Type) || _model.LookupNamespacesAndTypes(0, name: name).OfType<INamedTypeSymbol>().Any();

    // The class of a gRPC service, or of an application's service, has the usual name already.
    private static string FreeName(string service, Compilation compilation)
    {
        var name = ServiceNames.ClassOf(service);
        var root = name.Substring(0, name.Length - "Service".Length);
        return new[] { name, root + "Container", root + "ContainerService" }
            .Concat(Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{root}Container{number}"))
            .First(candidate => !compilation.ContainsSymbolsWithName(candidate, SymbolFilter.Namespace | SymbolFilter.Type));
    }

    // As in the first file, whose usings are more than those of the new one, and in the namespaces around the class.
    private IEnumerable<ISymbol> Lookup(string name)
    {
        var found = _model.LookupNamespacesAndTypes(0, name: name).AsEnumerable();
        INamespaceSymbol? container = _compilation.GlobalNamespace;
        foreach (var part in (Namespace() ?? "").Split('.'))
        {
            found = found.Concat(container?.GetMembers(name).OfType<INamespaceOrTypeSymbol>() ?? []);
            container = container?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return found.Concat(container?.GetMembers(name).OfType<INamespaceOrTypeSymbol>() ?? []).Where(symbol => symbol is not INamedTypeSymbol { Arity: > 0 });
    }

    private bool IsManifestGenGlobal(CancellationToken cancellation) => _compilation.SyntaxTrees
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings)
        .Any(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Name?.ToString() == ManifestGenNames.Namespace);
}
