using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN949 and MGEN950: a job ends by itself, and a service does not.</summary>
internal sealed class LifetimeRule : ICodeRule
{
    private static readonly string[] Running = ["Run", "RunAsync", "RunConsoleAsync", "WaitForShutdown", "WaitForShutdownAsync"];

    /// <summary>What ends a host, or a program. Hosted services may do so by an exception, which nobody means.</summary>
    private static readonly string[] Ending = ["StopApplication", "Exit", "FailFast", "StopAsync", "Kill", "Cancel", "CancelAfter"];

    private static readonly string[] Building = ["Build"];

    private static readonly string[] Hosts =
        ["WebApplicationBuilder", "HostApplicationBuilder", "IHostBuilder", "HostBuilder", "IWebHostBuilder", "WebHostBuilder"];

    public IEnumerable<string> Names => Running.Concat(Ending).Concat(Building);

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        program.Service.Pod.Containers.Count > 0 && program.Service.Workload.RunsToCompletion ? []
        : program.Service.Workload.RunsToCompletion ? Endless(program).Concat(Loops(program)).Take(1)
        : Ended(program);

    // while (true) with no way out, in the method that the program begins with: in any other one, another thread may run it.
    private static IEnumerable<CodeFinding> Loops(DeclaredProgram program)
    {
        if (MentionsEnding(program.Code) || program.Code.EntryPoint is not { DeclaringSyntaxReferences: [var reference] })
        {
            yield break;
        }

        var loops = reference.GetSyntax().DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or TypeDeclarationSyntax)).Where(IsEndless);
        foreach (var loop in loops)
        {
            if (!IsLeft(loop) && program.Code.OperationOf(loop) is { } operation && program.Runs(operation, program.Service))
            {
                yield return new CodeFinding(LifetimeFindings.JobNeverEnds(loop is ForStatementSyntax ? "for (;;)" : "while (true)", program.Service), (loop as WhileStatementSyntax)?.Condition ?? loop);
            }
        }
    }

    private static bool IsEndless(SyntaxNode node) => node switch
    {
        WhileStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } => true,
        DoStatementSyntax { Condition: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } } => true,
        ForStatementSyntax { Condition: null } => true,
        _ => false,
    };

    // By any of these, wherever it leads to: an exception ends a program as well.
    private static bool IsLeft(SyntaxNode loop) => loop.DescendantNodes().Any(node =>
        node is BreakStatementSyntax or ReturnStatementSyntax or GotoStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or YieldStatementSyntax
        || node is SimpleNameSyntax { Identifier.ValueText: "ThrowIfCancellationRequested" or "CancellationToken" or "Token" or "stoppingToken" or "cancellationToken" });

    private static IEnumerable<CodeFinding> Endless(DeclaredProgram program) =>
        program.Code.Calls(Ending).Any() || OwnLibraries.MaySet(program.Code, LibraryMatter.Lifetime) || MentionsEnding(program.Code) ? [] : program.Code
            .Calls(Running)
            .Where(call => IsOfHost(call) && call.Arguments.All(argument => argument.Value.Type?.Name != "CancellationToken" || argument.IsImplicit) && program.Runs(call, program.Service))
            .Take(1)
            .Select(call => new CodeFinding(LifetimeFindings.JobNeverEnds(call.TargetMethod.Name, program.Service), call.NameSyntax()));

    // Only where the whole program builds one host, and neither waits nor loops anywhere in it.
    private static IEnumerable<CodeFinding> Ended(DeclaredProgram program)
    {
        var built = program.Code.Calls(Building).Where(call => call.Instance?.Type is { Name: var type } && Hosts.Contains(type, StringComparer.Ordinal)).ToArray();
        return built.Length != 1
            || CallSites.MethodOf(built[0]) is not { } method
            || !program.Code.IsEntryPoint(method)
            || !program.Runs(built[0], program.Service)
            // Mostly the file itself runs what it builds, and no other has to be read.
            || MayWait(built[0].Syntax.SyntaxTree)
            || program.Code.Files.Any(MayWait)
            || IsHandedOn(built[0], program.Code)
                ? []
                : [new CodeFinding(LifetimeFindings.ServiceEnds(program.Service), built[0].NameSyntax())];
    }

    // Another library may run it, whatever its method is called.
    private static bool IsHandedOn(IInvocationOperation build, ProgramCode code) => build.Syntax.SyntaxTree.GetRoot()
        .DescendantNodes()
        .OfType<InvocationExpressionSyntax>()
        .Any(call => code.OperationOf(call) is not IInvocationOperation operation
            || (code.IsForeign(operation) && operation.Arguments.Select(argument => argument.Value).Append(operation.Receiver()).Any(value => value?.Unconverted().Type?.Name is "IHost" or "WebApplication" or "IWebHost")));

    private static bool IsOfHost(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.Name is "WebApplication" or "HostingAbstractionsHostExtensions" or "HostingHostBuilderExtensions" or "WebHostExtensions";

    private static bool MentionsEnding(ProgramCode code) =>
        code.Files.Any(tree => new[] { "StopApplication", "ExitCode", "Exit" }.Any(name => NameFilter.Holds(tree, name)));

    private static bool MayWait(SyntaxTree tree) => tree.GetRoot().DescendantNodes().Any(node => node switch
    {
        WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax => true,
        // await foreach
        CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } => true,
        SimpleNameSyntax { Identifier.ValueText: var name } =>
            name.StartsWith("Run", StringComparison.Ordinal) || name.StartsWith("Start", StringComparison.Ordinal) || name.StartsWith("Wait", StringComparison.Ordinal)
            || name is "Delay" or "Sleep" or "Read" or "ReadLine" or "ReadKey" or "Join" or "GetResult" or "Result" or "Invoke" or "InvokeAsync" or "Execute" or "ExecuteAsync",
        _ => false,
    });
}
