using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Rules.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN952: liveness asks an endpoint that runs checks of servers. Where readiness asks the same, MGEN406 says so.</summary>
internal sealed class LivenessCheckRule : ICodeRule
{
    public IEnumerable<string> Names => HealthRegistrations.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (program.Service.LivenessProbe is not { Kind: ProbeKind.Http, Path: not null } probe
            || program.Routes.IsUnknown
            || (program.Service.ReadinessProbe is { Kind: ProbeKind.Http } readiness && string.Equals(readiness.Path, probe.Path, StringComparison.OrdinalIgnoreCase)))
        {
            return [];
        }

        var situation = Situations.Of(program.Service);
        var answers = program.Routes.Of(probe.EffectivePath).Where(answer => answer.Endpoint.Condition(situation) != false).ToArray();
        return answers is [{ Match: RouteMatch.Yes, Endpoint: { Kind: EndpointKind.Health } endpoint }]
            && HealthRegistrations.OfServersIn(program).Where(check => HealthRegistrations.IsRun(check.Tags, endpoint) && program.Runs(check.Call, program.Service)).Select(check => check.Call).FirstOrDefault() is { } check
                ? [new CodeFinding(LifetimeFindings.LivenessAsksOthers(probe, NameOf(check)))]
                : [];
    }

    // AddCheck<OrdersCheck> says more than AddCheck.
    private static string NameOf(IInvocationOperation check) =>
        check.TargetMethod.TypeArguments is [{ Name: { } type }] && check.TargetMethod.Name.EndsWith("Check", StringComparison.Ordinal) ? $"{check.TargetMethod.Name}<{type}>" : check.TargetMethod.Name;
}
