using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>
/// The candidates of all files by their names, and what the compiler makes of them. Found once for a program, however many rules and services ask: of most names
/// there is nothing.
/// </summary>
internal sealed class NamedOperations(ProgramCode code)
{
    private readonly Lazy<Dictionary<string, ExpressionSyntax[]>> _candidates = new(() => Index(code));
    private readonly ConcurrentDictionary<string, IOperation[]> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IOperation[]> _starting = new(StringComparer.Ordinal);

    /// <summary>What has this name and is understood.</summary>
    public IReadOnlyList<IOperation> Named(string name) => _candidates.Value.TryGetValue(name, out var candidates)
        ? _named.GetOrAdd(name, _ => Understood(candidates))
        : [];

    /// <summary>What has a name that begins so and is understood.</summary>
    public IReadOnlyList<IOperation> StartingWith(string prefix) =>
        _starting.GetOrAdd(prefix, _ => _candidates.Value.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(Named).ToArray());

    /// <summary>Whether a call of a method whose name begins so is not understood.</summary>
    public bool HasUnresolved(string prefix) => _candidates.Value
        .Where(named => named.Key.StartsWith(prefix, StringComparison.Ordinal))
        .SelectMany(named => named.Value)
        .OfType<InvocationExpressionSyntax>()
        .Any(call => code.OperationOf(call) is not IInvocationOperation);

    private static Dictionary<string, ExpressionSyntax[]> Index(ProgramCode code) => code.AllFiles
        .SelectMany(file => SyntaxCandidates.Of(file).All)
        .GroupBy(candidate => candidate.Key, candidate => candidate.Value, StringComparer.Ordinal)
        .ToDictionary(named => named.Key, named => named.ToArray(), StringComparer.Ordinal);

    private IOperation[] Understood(ExpressionSyntax[] candidates) => candidates.Select(code.OperationOf).OfType<IOperation>().ToArray();
}
