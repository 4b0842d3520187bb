using System.Collections.Concurrent;
using ManifestGen.Analysis.Code.Flow;
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
    private readonly ConcurrentDictionary<string, IOperation[]> _created = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IOperation[]> _starting = new(StringComparer.Ordinal);

    /// <summary>What has this name and is understood.</summary>
    public IReadOnlyList<IOperation> Named(string name) => _candidates.Value.TryGetValue(name, out var candidates)
        ? _named.GetOrAdd(name, _ => Understood(candidates))
        : [];

    /// <summary>The objects that are created of classes of this name, also by <c>new(…)</c> where the class is written somewhere else.</summary>
    public IReadOnlyList<IOperation> Created(string name) => _candidates.Value.TryGetValue(CreatedTypes.Unwritten, out var candidates)
        ? _created.GetOrAdd(name, _ => Named(name).Concat(Understood(MayCreate(candidates, name)).OfType<IObjectCreationOperation>().Where(creation => creation.Type?.Name == name)).ToArray())
        : Named(name);

    /// <summary>What has a name that begins so and is understood.</summary>
    public IReadOnlyList<IOperation> StartingWith(string prefix) =>
        _starting.GetOrAdd(prefix, _ => _candidates.Value.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(Named).ToArray());

    /// <summary>Whether a call of a method whose name begins so is not understood.</summary>
    public bool HasUnresolved(string prefix) => _candidates.Value
        .Where(named => named.Key.StartsWith(prefix, StringComparison.Ordinal))
        .SelectMany(named => named.Value)
        .OfType<InvocationExpressionSyntax>()
        // A generator that has gone wrong says so itself.
        .Where(call => !GeneratedFiles.Contain(call.SyntaxTree))
        .Any(call => code.OperationOf(call) is not IInvocationOperation);

    // Only what is in a file that names the class is given to the compiler, and what takes a text that rules may ask for: CurrentCulture = new("de-DE").
    private static IEnumerable<ExpressionSyntax> MayCreate(ExpressionSyntax[] candidates, string name) =>
        from file in candidates.GroupBy(candidate => candidate.SyntaxTree)
        let isNamed = NameFilter.Holds(file.Key, name)
        from candidate in file
        where isNamed || candidate is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string } }, ..] }
        select candidate;

    // The code of the user first, where findings are seen.
    private static Dictionary<string, ExpressionSyntax[]> Index(ProgramCode code) => code.AllFiles
        .OrderBy(GeneratedFiles.Contain)
        .SelectMany(file => SyntaxCandidates.Of(file).All)
        .GroupBy(candidate => candidate.Key, candidate => candidate.Value, StringComparer.Ordinal)
        .ToDictionary(named => named.Key, named => named.ToArray(), StringComparer.Ordinal);

    private IOperation[] Understood(IEnumerable<ExpressionSyntax> candidates) => candidates.Select(code.OperationOf).OfType<IOperation>().ToArray();
}
