using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN941: a scheduler that no other replica knows of.</summary>
internal sealed class SchedulerRule : ICodeRule
{
    private static readonly (string Method, string Library)[] Schedulers =
        [("AddQuartz", "Quartz"), ("UseInMemoryStorage", "Hangfire"), ("UseMemoryStorage", "Hangfire"), ("AddScheduler", "Coravel"), ("AddNCronJob", "NCronJob")];

    public IEnumerable<string> Names => ["UsePersistentStore"];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) =>
        program.WithSeveralInstances is not { } service || program.Code.Calls("UsePersistentStore").Any() || MentionsStore(program) ? [] : (
            from scheduler in Schedulers
            from call in program.Code.Calls(scheduler.Method)
            where IsOf(call, scheduler.Library) && program.Runs(call, service)
            select new CodeFinding(ReplicaFindings.JobsRunInEach(scheduler.Method, service), call.NameSyntax())).Take(1);

    private static bool IsOf(IInvocationOperation call, string library) =>
        call.TargetMethod.ContainingType?.ToDisplayString().StartsWith(library + ".", StringComparison.Ordinal) == true
        || call.TargetMethod.ContainingAssembly?.Name.StartsWith(library, StringComparison.Ordinal) == true;

    // quartz.jobStore.type, in settings or variables.
    private static bool MentionsStore(DeclaredProgram program) =>
        program.SettingsFiles.Any(file => file.Text.IndexOf("jobStore", StringComparison.OrdinalIgnoreCase) >= 0) || program.HasVariable("Quartz");
}
