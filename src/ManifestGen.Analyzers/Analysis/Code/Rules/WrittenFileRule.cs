using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN913: code writes to a file of the container's read-only file system.</summary>
internal sealed class WrittenFileRule : ICodeRule
{
    public IEnumerable<string> Names => WrittenFiles.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var files = WrittenFiles.InCode(program).Concat(WrittenFiles.InSettings(program)).ToArray();
        var folders = files.Length == 0 ? [] : WrittenFolders.Of(program);
        return files.Select(file => new CodeFinding(StateFindings.WritesToReadOnly(PathValues.Shown(file.Path), WrittenFolders.AttributeFor(file, folders), program.Service), file.At?.Syntax) { In = file.In });
    }
}
