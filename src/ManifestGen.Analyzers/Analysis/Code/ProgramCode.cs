using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ManifestGen.Analysis.Code.Flow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// What the code of a program does that matters for its container. Each fact is found when it is first asked for, and only the calls that may be about
/// it are given to the compiler to understand.
/// </summary>
internal sealed class ProgramCode
{
    private static readonly ConditionalWeakTable<Compilation, ProgramCode> Known = new();

    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel?> _models = new();
    private readonly Lazy<IReadOnlyList<ListenAddress>> _addresses;
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints;
    private readonly Lazy<IReadOnlyList<string>> _pathBases;
    private readonly Lazy<bool> _addsHealthChecks;
    private readonly Lazy<bool> _isWeb;
    private readonly NamedOperations _operations;
    private readonly Lazy<bool> _mayBeSetByOthers;
    private readonly Lazy<IMethodSymbol?> _entryPoint;
    private readonly ConcurrentDictionary<ISymbol, bool> _assignedAgain = new(SymbolEqualityComparer.Default);

    public ProgramCode(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        Sites = new CallSites(this);
        Assemblies = new ProgramAssemblies(compilation);
        _addresses = new(() => ListenCalls.FindIn(this).ToArray());
        _endpoints = new(() => EndpointCalls.FindIn(this).ToArray());
        _pathBases = new(() => (
            from call in Calls("UsePathBase")
            from frame in Sites.FramesOf(call)
            select Values.Text(call.Argument("pathBase"), frame, this)).Distinct(StringComparer.OrdinalIgnoreCase).ToArray());
        _addsHealthChecks = new(() => HealthCheckCalls.AreIn(this));
        _operations = new(this);
        _isWeb = new(() => WebCalls.AreIn(this));
        _mayBeSetByOthers = new(() => OwnLibraries.MaySet(this, LibraryMatter.Configuration));
        _entryPoint = new(() => compilation.GetEntryPoint(cancellation));
    }

    /// <summary>That of a compilation, found once however many analyzers ask.</summary>
    public static ProgramCode Of(Compilation compilation) => Known.GetValue(compilation, key => new ProgramCode(key, CancellationToken.None));

    /// <summary>Where the program calls its own methods.</summary>
    public CallSites Sites { get; }

    /// <summary>The program's own assembly, and those that it references.</summary>
    public ProgramAssemblies Assemblies { get; }

    /// <summary>Whether it is no program, but a part of some.</summary>
    public bool IsLibrary => _compilation.Options.OutputKind is OutputKind.DynamicallyLinkedLibrary or OutputKind.NetModule;

    /// <summary>All files, with those that generators add.</summary>
    public IEnumerable<SyntaxTree> AllFiles => _compilation.SyntaxTrees;

    /// <summary>Its files, without what generators add.</summary>
    public IEnumerable<SyntaxTree> Files => _compilation.SyntaxTrees.Where(tree => !GeneratedFiles.Contain(tree));

    /// <summary>The addresses on which it listens, as far as code says so.</summary>
    public IReadOnlyList<ListenAddress> Addresses => _addresses.Value;

    /// <summary>All that it answers, or may answer. What is not known when the program is compiled is an endpoint of an unknown pattern.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    /// <summary>Whether it changes the routes of controllers and pages by conventions of its own.</summary>
    public bool HasConventions => Calls("Conventions.Add").Any();

    /// <summary>What it takes from the beginning of each path before it looks at its routes.</summary>
    public IReadOnlyList<string> PathBases => _pathBases.Value;

    /// <summary>Whether it has checks of its health.</summary>
    public bool AddsHealthChecks => _addsHealthChecks.Value;

    /// <summary>Whether it starts a web server of ASP.NET Core.</summary>
    public bool IsWeb => _isWeb.Value;

    /// <summary>Whether other projects of the team may add to its configuration: see <see cref="OwnLibraries"/>.</summary>
    public bool MayBeSetByOthers => _mayBeSetByOthers.Value;

    /// <summary>The calls of methods of these names that the compiler understands.</summary>
    public IEnumerable<IInvocationOperation> Calls(params string[] names) => names.Length == 1 ? Named<IInvocationOperation>(names[0]) : names.SelectMany(Named<IInvocationOperation>);

    /// <summary>The calls of methods whose names begin so.</summary>
    public IEnumerable<IInvocationOperation> CallsStartingWith(string prefix) => _operations.StartingWith(prefix).OfType<IInvocationOperation>();

    /// <summary>Whether a call of such a name is not understood, as while it is typed, so that nobody knows what it does.</summary>
    public bool HasUnresolved(string prefix) => _operations.HasUnresolved(prefix);

    /// <summary>What is read by an index, of those that <see cref="SyntaxCandidates"/> keeps under this name.</summary>
    public IEnumerable<IPropertyReferenceOperation> Indexers(string name) => Named<IPropertyReferenceOperation>(name);

    /// <summary>The objects that are created of classes of this name.</summary>
    public IEnumerable<IObjectCreationOperation> Creations(string name) => _operations.Created(name).OfType<IObjectCreationOperation>();

    /// <summary>What is assigned to properties of this name.</summary>
    public IEnumerable<ISimpleAssignmentOperation> Assignments(string name) => Named<ISimpleAssignmentOperation>(name);

    /// <summary>Whether a method comes from elsewhere than .NET, ASP.NET Core and this program, so that nobody knows what it does.</summary>
    public bool IsForeign(IInvocationOperation call) => call.TargetMethod.ContainingAssembly is { } assembly && Assemblies.KindOf(assembly) is AssemblyKind.Package or AssemblyKind.Project;

    /// <summary>The method that the program begins with, or what stands for its statements without one.</summary>
    public IMethodSymbol? EntryPoint => _entryPoint.Value;

    /// <summary>Whether the program begins with the method.</summary>
    public bool IsEntryPoint(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method, _entryPoint.Value);

    /// <summary>Whether something else is assigned to a variable after it is made, by its name in the same method.</summary>
    public bool IsAssignedAgain(ISymbol variable, IOperation use) => _assignedAgain.GetOrAdd(variable, _ =>
    {
        var root = use;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Syntax.DescendantNodes().Any(node => node switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText == variable.Name,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: IdentifierNameSyntax name } => name.Identifier.ValueText == variable.Name,
            _ => false,
        });
    });

    /// <summary>What a method of the program returns, where that is one expression.</summary>
    public IOperation? ResultOf(IMethodSymbol method) =>
        method.OriginalDefinition is { DeclaringSyntaxReferences: [var reference], IsVirtual: false, IsAbstract: false, IsOverride: false } && ResultIn(reference.GetSyntax(_cancellation)) is { } result
            ? OperationOf(result)
            : null;

    private static ExpressionSyntax? ResultIn(SyntaxNode method) => method switch
    {
        MethodDeclarationSyntax { ExpressionBody.Expression: { } result } => result,
        LocalFunctionStatementSyntax { ExpressionBody.Expression: { } result } => result,
        MethodDeclarationSyntax { Body: { } body } => ResultIn(body),
        LocalFunctionStatementSyntax { Body: { } body } => ResultIn(body),
        _ => null,
    };

    private static ExpressionSyntax? ResultIn(BlockSyntax body) =>
        body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>().ToArray() is [{ Expression: { } only }] ? only : null;

    /// <summary>What a local variable is made of at its declaration; anything else as it is.</summary>
    public IOperation Origin(IOperation operation)
    {
        var plain = operation.Unconverted();
        return plain is ILocalReferenceOperation { Local: { DeclaringSyntaxReferences: [var reference] } }
            && reference.GetSyntax(_cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value }
            && OperationOf(value) is { } initializer
            ? initializer.Unconverted()
            : plain;
    }

    private IEnumerable<T> Named<T>(string name)
        where T : class, IOperation => _operations.Named(name) is { Count: > 0 } named ? named.OfType<T>() : [];

    /// <summary>What the compiler understands of a piece of code. Null for code of another project, which an editor shows to the compiler as well, but whose meaning only that project's compilation knows.</summary>
    [SuppressMessage(
        "MicrosoftCodeAnalysisPerformance",
        "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "The facts are about all files, are asked for at a class of one of them, and bind a handful of calls, once for a compilation.")]
    public IOperation? OperationOf(SyntaxNode node) =>
        _models.GetOrAdd(node.SyntaxTree, tree => _compilation.ContainsSyntaxTree(tree) ? _compilation.GetSemanticModel(tree) : null)?.GetOperation(node, _cancellation);
}
