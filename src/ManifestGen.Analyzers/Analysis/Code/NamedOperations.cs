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
internal sealed class NamedOperations
{
    private readonly ProgramCode _code;
    private readonly Lazy<Dictionary<string, ExpressionSyntax[]>> _candidates;
    private readonly Lazy<IObjectCreationOperation[]> _ofTexts;
    private readonly ConcurrentDictionary<string, IOperation[]> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IOperation[]> _created = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IOperation[]> _starting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _unresolved = new(StringComparer.Ordinal);

    public NamedOperations(ProgramCode code)
    {
        _code = code;
        _candidates = new(() => Index(code));
        _ofTexts = new(() => OfTexts(_candidates.Value, code));
    }

    /// <summary>What has this name and is understood.</summary>
    public IReadOnlyList<IOperation> Named(string name) => _candidates.Value.TryGetValue(name, out var candidates)
        ? _named.GetOrAdd(name, _ => Understood(candidates))
        : [];

    /// <summary>The objects that are created of classes of this name, also by <c>new(…)</c> where the class is written somewhere else.</summary>
    public IReadOnlyList<IOperation> Created(string name) => _candidates.Value.TryGetValue(CreatedTypes.Unwritten, out var candidates)
        ? _created.GetOrAdd(name, _ => Named(name).Concat(Unwritten(candidates, name).Where(creation => creation.Type?.Name == name)).ToArray())
        : Named(name);

    /// <summary>What has a name that begins so and is understood.</summary>
    public IReadOnlyList<IOperation> StartingWith(string prefix) =>
        _starting.GetOrAdd(prefix, _ => _candidates.Value.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).SelectMany(Named).ToArray());

    /// <summary>Whether a call of a method whose name begins so is not understood.</summary>
    public bool HasUnresolved(string prefix) => _unresolved.GetOrAdd(prefix, _ => _candidates.Value
        .Where(named => named.Key.StartsWith(prefix, StringComparison.Ordinal))
        .SelectMany(named => named.Value)
        .OfType<InvocationExpressionSyntax>()
        // A generator that has gone wrong says so itself.
        .Where(call => !GeneratedFiles.Contain(call.SyntaxTree))
        .Any(call => _code.OperationOf(call) is not IInvocationOperation));

    // Only what is in a file that names the class is given to the compiler, and what takes a text that rules may ask for: CurrentCulture = new("de-DE").
    private IEnumerable<IObjectCreationOperation> Unwritten(ExpressionSyntax[] candidates, string name) =>
        _ofTexts.Value.Concat(candidates.Where(candidate => !TakesText(candidate)).GroupBy(candidate => candidate.SyntaxTree).Where(file => NameFilter.Holds(file.Key, name))
            .SelectMany(file => Understood(file).OfType<IObjectCreationOperation>()));

    private static bool TakesText(ExpressionSyntax creation) =>
        creation is ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string } }, ..] };

    private static IObjectCreationOperation[] OfTexts(Dictionary<string, ExpressionSyntax[]> candidates, ProgramCode code) =>
        candidates.TryGetValue(CreatedTypes.Unwritten, out var unwritten) ? unwritten.Where(TakesText).Select(code.OperationOf).OfType<IObjectCreationOperation>().ToArray() : [];

    // The code of the user first, where findings are seen.
    private static Dictionary<string, ExpressionSyntax[]> Index(ProgramCode code) => code.AllFiles
        .OrderBy(GeneratedFiles.Contain)
        .SelectMany(file => SyntaxCandidates.Of(file).All)
        .GroupBy(candidate => candidate.Key, candidate => candidate.Value, StringComparer.Ordinal)
        .ToDictionary(named => named.Key, named => named.ToArray(), StringComparer.Ordinal);

    private IOperation[] Understood(IEnumerable<ExpressionSyntax> candidates) => candidates.Select(_code.OperationOf).OfType<IOperation>().ToArray();
}
