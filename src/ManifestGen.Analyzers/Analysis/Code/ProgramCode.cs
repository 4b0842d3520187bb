using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
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
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();
    private readonly Lazy<IReadOnlyList<ListenAddress>> _addresses;
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints;
    private readonly Lazy<bool> _addsHealthChecks;
    private readonly Lazy<bool> _isWeb;

    public ProgramCode(Compilation compilation, CancellationToken cancellation)
    {
        _compilation = compilation;
        _cancellation = cancellation;
        _addresses = new(() => ListenCalls.FindIn(this).ToArray());
        _endpoints = new(() => EndpointCalls.FindIn(this).ToArray());
        _addsHealthChecks = new(() => HealthCheckCalls.AreIn(this));
        _isWeb = new(() => WebCalls.AreIn(this));
    }

    /// <summary>Its files, without what generators add.</summary>
    public IEnumerable<SyntaxTree> Files => _compilation.SyntaxTrees.Where(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>The addresses on which it listens, as far as code says so.</summary>
    public IReadOnlyList<ListenAddress> Addresses => _addresses.Value;

    /// <summary>Of <see cref="Addresses"/> those that win over others. Null where a condition decides.</summary>
    public IReadOnlyList<ListenAddress>? EffectiveAddresses =>
        Addresses.Any(address => address.IsConditional) ? null : Addresses.GroupBy(address => address.Source).OrderByDescending(group => group.Key).FirstOrDefault()?.ToArray() ?? [];

    /// <summary>The paths that it answers, as far as code maps them by name.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    /// <summary>Whether it has checks of its health.</summary>
    public bool AddsHealthChecks => _addsHealthChecks.Value;

    /// <summary>Whether it starts a web server of ASP.NET Core.</summary>
    public bool IsWeb => _isWeb.Value;

    /// <summary>The calls of methods of these names that the compiler understands.</summary>
    public IEnumerable<IInvocationOperation> Calls(params string[] names) => names.SelectMany(Named<IInvocationOperation>);

    /// <summary>The calls of methods whose names begin so.</summary>
    public IEnumerable<IInvocationOperation> CallsStartingWith(string prefix) =>
        Understood<IInvocationOperation>(_compilation.SyntaxTrees.SelectMany(tree => SyntaxCandidates.Of(tree).StartingWith(prefix)));

    /// <summary>What is read by an index, of those that <see cref="SyntaxCandidates"/> keeps under this name.</summary>
    public IEnumerable<IPropertyReferenceOperation> Indexers(string name) => Named<IPropertyReferenceOperation>(name);

    /// <summary>The objects that are created of classes of this name.</summary>
    public IEnumerable<IObjectCreationOperation> Creations(string name) => Named<IObjectCreationOperation>(name);

    /// <summary>What is assigned to properties of this name.</summary>
    public IEnumerable<ISimpleAssignmentOperation> Assignments(string name) => Named<ISimpleAssignmentOperation>(name);

    /// <summary>Whether a method comes from elsewhere than .NET, ASP.NET Core and this program, so that nobody knows what it does.</summary>
    public bool IsForeign(IInvocationOperation call) =>
        call.TargetMethod.ContainingAssembly is { } assembly
        && !SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly)
        && !assembly.Name.StartsWith("Microsoft.", StringComparison.Ordinal)
        && !assembly.Name.StartsWith("System.", StringComparison.Ordinal);

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
        where T : class, IOperation => Understood<T>(_compilation.SyntaxTrees.SelectMany(tree => SyntaxCandidates.Of(tree).Named(name)));

    private IEnumerable<T> Understood<T>(IEnumerable<ExpressionSyntax> candidates)
        where T : class, IOperation => candidates.Select(candidate => OperationOf(candidate) as T).OfType<T>();

    [SuppressMessage(
        "MicrosoftCodeAnalysisPerformance",
        "RS1030:Do not invoke Compilation.GetSemanticModel() method within a diagnostic analyzer",
        Justification = "The facts are about all files, are asked for at a class of one of them, and bind a handful of calls, once for a compilation.")]
    private IOperation? OperationOf(SyntaxNode node) =>
        _models.GetOrAdd(node.SyntaxTree, tree => _compilation.GetSemanticModel(tree)).GetOperation(node, _cancellation);
}
