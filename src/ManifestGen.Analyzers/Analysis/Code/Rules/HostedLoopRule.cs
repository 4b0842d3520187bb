using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN942: a hosted service that works on a timer. One that takes a lock, or reads from a queue, is made for several replicas.</summary>
internal sealed class HostedLoopRule : ISituationRule
{
    private const string Hosting = "Microsoft.Extensions.DependencyInjection.ServiceCollectionHostedServiceExtensions";

    private static readonly string[] Timers = ["PeriodicTimer", "Timer"];

    /// <summary>Words of those who know that they are several.</summary>
    private static readonly string[] Shared = ["lock", "lease", "leader", "mutex", "semaphore", "skip locked", "channel", "queue", "consume", "receive", "subscri", "cache", "metric", "health", "heartbeat", "hubcontext"];

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service ? [] :
        from call in program.Code.Calls("AddHostedService")
        where call.IsOf(Hosting) && program.Runs(call, service)
        let worker = WorkerOf(call)
        where worker is { DeclaringSyntaxReferences.Length: > 0 } && worker.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).ToArray() is var parts
            && parts.Any(IsOnTimer) && !parts.Any(IsMadeForSeveral)
        select new CodeFinding(ReplicaFindings.LoopRunsInEach(worker.Name, service), call.NameSyntax());

    private static ITypeSymbol? WorkerOf(IInvocationOperation call) => call.TargetMethod.TypeArguments.FirstOrDefault();

    private static bool IsOnTimer(SyntaxNode worker) => worker.DescendantNodes().Any(node => node switch
    {
        ObjectCreationExpressionSyntax { Type: var type } => Timers.Contains((type as QualifiedNameSyntax)?.Right.Identifier.ValueText ?? (type as SimpleNameSyntax)?.Identifier.ValueText, StringComparer.Ordinal),
        // while (…) { …; await Task.Delay(…); }
        WhileStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 1 } statements } } => statements.OfType<ExpressionStatementSyntax>().Any(IsDelay),
        _ => false,
    });

    private static bool IsDelay(ExpressionStatementSyntax statement) =>
        statement.Expression is AwaitExpressionSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Delay", Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" } } } };

    private static bool IsMadeForSeveral(SyntaxNode worker)
    {
        var text = worker.ToString();
        return Shared.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
