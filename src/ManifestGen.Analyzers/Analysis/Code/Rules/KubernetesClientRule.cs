using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN917: the client of the Kubernetes API throws where there is no token.</summary>
internal sealed class KubernetesClientRule : ICodeRule
{
    private const string Method = "InClusterConfig";

    public IEnumerable<string> Names => [Method];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.Everywhere.Any(service => service.Security.MountsToken) ? [] :
        from call in program.Code.Calls(Method)
        where call.IsOf("k8s.KubernetesClientConfiguration") && program.Reaches(call)
        select new CodeFinding(PlatformFindings.TokenIsMissing(program.Service), call.NameSyntax());
}
