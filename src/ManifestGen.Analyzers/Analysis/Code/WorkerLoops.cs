using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ManifestGen.Analysis.Code;

/// <summary>Finds out whether a class works on a timer, and whether it is made to do so in several replicas.</summary>
internal static class WorkerLoops
{
    private static readonly string[] Timers = ["PeriodicTimer", "Timer"];

    private static readonly string[] WaitNames = ["Delay", "Sleep"];

    /// <summary>Words in the names that those use who know that they are several, or do what each replica has to do for itself.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "lock", "locks", "locked", "locker", "locking", "lease", "leases", "leader", "leadership", "elector", "election", "mutex", "semaphore", "redlock", "claim", "claims",
        "channel", "channels", "queue", "queues", "enqueue", "dequeue", "queued", "consume", "consumer", "consumers", "consuming", "receive", "receiver", "receivers", "subscribe", "subscriber", "subscribers",
        "cache", "caches", "cached", "caching", "metric", "metrics", "health", "healthy", "heartbeat", "heartbeats", "meter", "gauge",
    };

    /// <summary>Names with such words that are about one process.</summary>
    private static readonly string[] OfOneProcess = ["SemaphoreSlim"];

    private static readonly char[] Signs = [' ', '.', ',', ':', '-', '/', '_', '"', '\'', '(', ')'];

    private static readonly string[] SharedTexts = ["skip locked", "advisory_lock", "advisory_xact_lock", "applock", "get_lock", "for update"];

    public static bool AreIn(SyntaxNode worker, ProgramCode code) => worker.DescendantNodes().Any(node => node switch
    {
        BaseObjectCreationExpressionSyntax creation => CreatedTypes.NameOf(creation) is { } name
            && Timers.Contains(ReferenceEquals(name, CreatedTypes.Unwritten) ? code.OperationOf(creation)?.Type?.Name : name, StringComparer.Ordinal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateTimer" } } => true,
        WhileStatementSyntax loop => IsEndless(loop.Condition) && Waits(loop.Statement),
        DoStatementSyntax loop => IsEndless(loop.Condition) && Waits(loop.Statement),
        ForStatementSyntax { Condition: null } loop => Waits(loop.Statement),
        _ => false,
    });

    public static bool KnowOthers(SyntaxNode worker) => worker.DescendantTokens().Any(token => token.Kind() switch
    {
        SyntaxKind.IdentifierToken => !OfOneProcess.Contains(token.ValueText, StringComparer.Ordinal) && (WordsOf(token.ValueText).Any(Shared.Contains) || token.ValueText.Contains("HubContext")),
        SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken =>
            SharedTexts.Any(text => token.ValueText.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0) || token.ValueText.Split(Signs, StringSplitOptions.RemoveEmptyEntries).Any(Shared.Contains),
        _ => false,
    });

    // while (true), and while nobody asks it to stop; one that waits for something else ends by itself.
    private static bool IsEndless(ExpressionSyntax condition) =>
        condition.IsKind(SyntaxKind.TrueLiteralExpression)
        || condition.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => WordsOf(name.Identifier.ValueText).Any(word => word.ToLowerInvariant() is "cancellation" or "cancelled" or "canceled" or "stopping" or "stopped" or "stop" or "running"));

    // … and does something besides. A wait after a failure is for another attempt.
    private static bool Waits(StatementSyntax body)
    {
        var calls = body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or CatchClauseSyntax)).OfType<InvocationExpressionSyntax>().ToArray();
        return calls.Any(IsWait) && calls.Any(call => !IsWait(call) && !IsOfWait(call));
    }

    private static bool IsWait(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var type }
        && Array.IndexOf(WaitNames, name) >= 0
        && type is IdentifierNameSyntax { Identifier.ValueText: "Task" or "Thread" } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Task" or "Thread" };

    // TimeSpan.FromMinutes(5) in Task.Delay(TimeSpan.FromMinutes(5)).ConfigureAwait(false)
    private static bool IsOfWait(InvocationExpressionSyntax call) =>
        call.Ancestors().OfType<InvocationExpressionSyntax>().Any(IsWait)
        || call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: InvocationExpressionSyntax inner } } && IsWait(inner);

    // ExpireOrders is Expire and Orders: a clock is no lock.
    private static IEnumerable<string> WordsOf(string name)
    {
        var start = 0;
        for (var index = 1; index <= name.Length; index++)
        {
            if (index == name.Length || name[index] == '_' || (char.IsUpper(name[index]) && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])))))
            {
                yield return name.Substring(start, index - start).Trim('_');
                start = index;
            }
        }
    }
}
