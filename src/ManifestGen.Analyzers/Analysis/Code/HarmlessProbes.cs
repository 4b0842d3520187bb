using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Analysis.Code.Routes;
using ManifestGen.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ManifestGen.Analysis.Code;

/// <summary>Whether a path may be asked for liveness although readiness asks the same, because what answers it looks at nothing that could fail.</summary>
internal static class HarmlessProbes
{
    private static readonly string[] Answers = ["Results", "TypedResults", "HttpResponseWritingExtensions"];

    public static bool IsOne(ProbeModel? probe, DeclaredProgram program)
    {
        if (probe is not { Kind: ProbeKind.Http, Path: not null } || !program.IsWeb || program.Routes.IsUnknown)
        {
            return false;
        }

        var situation = Situations.Of(program.Service);
        var answers = program.Routes.Of(probe.EffectivePath).Where(answer => answer.Endpoint.Condition(situation) != false).ToArray();
        return answers.Length > 0 && answers.All(answer => answer.Match == RouteMatch.Yes && AsksNothing(answer.Endpoint, program.Code));
    }

    private static bool AsksNothing(Endpoint endpoint, ProgramCode code) => endpoint.Kind switch
    {
        EndpointKind.Health => endpoint.Library is null && (endpoint.Selection == HealthSelection.None || HealthRegistrations.AreNone(code)),
        EndpointKind.Other => endpoint.Call.Argument("handler") is { } handler && IsPlain(handler, code),
        _ => false,
    };

    // () => "ok", () => Results.Ok()
    private static bool IsPlain(IOperation handler, ProgramCode code) => handler.Unconverted() is IDelegateCreationOperation { Target: var target } && target switch
    {
        IAnonymousFunctionOperation { Symbol.Parameters.IsEmpty: true } lambda => CallsNothing(lambda.Body),
        IMethodReferenceOperation { Method: { Parameters.IsEmpty: true } method } => code.ResultOf(method) is { } result && CallsNothing(result),
        _ => false,
    };

    private static bool CallsNothing(IOperation body) => body.DescendantsAndSelf().All(part => part is not (IAwaitOperation or IThrowOperation or IInvocationOperation)
        || (part is IInvocationOperation { TargetMethod.ContainingType.Name: { } type } && Array.IndexOf(Answers, type) >= 0));
}
