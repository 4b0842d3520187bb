using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN947: IdentityServer's key for developers is in a file beside the program, unless it is kept in memory only.</summary>
internal sealed class DeveloperKeyRule : ICodeRule
{
    private const string Method = "AddDeveloperSigningCredential";

    public IEnumerable<string> Names => [];

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => program.Code.Calls(Method)
        .Where(call => call.TargetMethod.IsExtensionMethod && program.Runs(call, program.Service))
        .Select(call => new CodeFinding(StoredFindings.SignsWithDeveloperKey(), call.NameSyntax()));
}
