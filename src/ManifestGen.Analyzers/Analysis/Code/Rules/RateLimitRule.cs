using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN943: the limiters of ASP.NET Core count in memory. A limit of requests at the same time is meant for one replica, and not looked at.</summary>
internal sealed class RateLimitRule : ICodeRule
{
    private const string Options = "Microsoft.AspNetCore.RateLimiting.RateLimiterOptionsExtensions";
    private const string Partition = "System.Threading.RateLimiting.RateLimitPartition";

    private static readonly string[] Adding = ["AddFixedWindowLimiter", "AddSlidingWindowLimiter", "AddTokenBucketLimiter"];
    private static readonly string[] Getting = ["GetFixedWindowLimiter", "GetSlidingWindowLimiter", "GetTokenBucketLimiter"];

    public IEnumerable<string> Names => Getting;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.WithSeveralInstances is not { } service ? [] : program.Code
        .Calls(Adding).Where(call => call.IsOf(Options))
        .Concat(program.Code.Calls(Getting).Where(call => call.IsOf(Partition)))
        .Where(call => program.Runs(call, service))
        .Take(1)
        .Select(call => new CodeFinding(ReplicaFindings.RequestsAreCountedInEach(call.TargetMethod.Name, service), call.NameSyntax()));
}
