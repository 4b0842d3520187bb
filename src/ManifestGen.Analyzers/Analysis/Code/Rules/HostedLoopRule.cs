using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN942: a hosted service that works on a timer. One that takes a lock, or reads from a queue, is made for several replicas.</summary>
internal sealed class HostedLoopRule : ICodeRule
{
    private const string Hosting = "Microsoft.Extensions.DependencyInjection.ServiceCollectionHostedServiceExtensions";

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service ? [] :
        from call in program.Code.Calls("AddHostedService")
        where call.IsOf(Hosting) && program.Runs(call, service)
        let worker = WorkerOf(call)
        where worker is { DeclaringSyntaxReferences.Length: > 0 } && worker.DeclaringSyntaxReferences.Select(part => part.GetSyntax()).ToArray() is var parts
            && parts.Any(part => WorkerLoops.AreIn(part, program.Code)) && !parts.Any(WorkerLoops.KnowOthers)
        select new CodeFinding(ReplicaFindings.LoopRunsInEach(worker.Name, service), call.NameSyntax());

    private static ITypeSymbol? WorkerOf(IInvocationOperation call) => call.TargetMethod.TypeArguments.FirstOrDefault();
}
