using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN913: code writes to a file of the container's read-only file system.</summary>
internal sealed class WrittenFileRule : ICodeRule
{
    public IEnumerable<string> Names => WrittenFiles.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program) => WrittenFiles.InCode(program)
        .Select(file => new CodeFinding(StateFindings.WritesToReadOnly(PathValues.Shown(file.Path)), file.At!.Syntax))
        .Concat(LogFiles.PathsIn(program).Select(log => new CodeFinding(StateFindings.WritesToReadOnly(PathValues.Shown(log.Path))) { In = log.Place }));
}
