using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN926: the health service of Grpc.AspNetCore.HealthChecks tells what a publisher told it, and without a check nothing is published.</summary>
internal sealed class GrpcChecksRule : ICodeRule
{
    private const string Adding = "AddGrpcHealthChecks";

    public IEnumerable<string> Names => [Adding];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        if (program.Service.Probes.FirstOrDefault(probe => probe.Kind == ProbeKind.Grpc) is not { } probe
            || program.Code.Calls(Adding).Where(program.Reaches).ToArray() is not [var adding]
            || MayHaveChecks(program.Code))
        {
            return [];
        }

        return [new CodeFinding(HealthFindings.GrpcChecksAreMissing(probe), adding.NameSyntax())];
    }

    /// <summary>Whether code adds a check, or may.</summary>
    public static bool MayHaveChecks(ProgramCode code) => code.CallsStartingWith("Add").Any(HealthRegistrations.MayAdd);
}
