using ManifestGen.Analysis.Code;
using ManifestGen.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.CodeFixes.Refactorings;

/// <summary>A new file with a class for the service, where the program has none: its code begins without one.</summary>
internal sealed class NewServiceFile
{
    private readonly Document _program;
    private readonly Compilation _compilation;
    private readonly string _service;
    private readonly string _class;

    private NewServiceFile(Document program, Compilation compilation, string service) =>
        (_program, _compilation, _service, _class) = (program, compilation, service, ServiceNames.ClassOf(service));

    /// <summary>Null where the assembly gives no name for a service, or where the name of the class is taken.</summary>
    public static NewServiceFile? For(Document program, SemanticModel model) =>
        ServiceNames.OfAssembly(model.Compilation) is { } service && !model.Compilation.ContainsSymbolsWithName(ServiceNames.ClassOf(service), SymbolFilter.Type)
            ? new(program, model.Compilation, service)
            : null;

    /// <summary>Adds the file beside the one with the program.</summary>
    public Solution AddTo(Project project, CancellationToken cancellation) =>
        project.AddDocument($"{_class}.cs", Text(cancellation), _program.Folders).Project.Solution;

    private string Text(CancellationToken cancellation)
    {
        var version = (_program.Project.ParseOptions as CSharpParseOptions)?.LanguageVersion ?? LanguageVersion.Default;
        var attributes = ProposedAttributes.Of(_service, new ProgramCode(_compilation, cancellation), ConfigFileReader.Settings(_program.Project.AnalyzerOptions));
        string[] declaration =
        [
            .. attributes.Select(list => $"[{string.Join(", ", list)}]"),
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

    private string? Namespace()
    {
        var name = _program.Project.DefaultNamespace is { Length: > 0 } declared ? declared : _compilation.AssemblyName ?? "";
        return name.Split('.').All(SyntaxFacts.IsValidIdentifier) ? name : null;
    }

    private bool IsManifestGenGlobal(CancellationToken cancellation) => _compilation.SyntaxTrees
        .SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings)
        .Any(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && directive.Name?.ToString() == ManifestGenNames.Namespace);
}
