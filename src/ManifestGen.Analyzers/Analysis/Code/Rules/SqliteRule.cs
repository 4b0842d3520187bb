using ManifestGen.Analysis.Code.Flow;
using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Rules.Code;

namespace ManifestGen.Analysis.Code.Rules;

/// <summary>MGEN914: a SQLite file is written by one process, and is gone with what it is in.</summary>
internal sealed class SqliteRule : ICodeRule
{
    public IEnumerable<string> Names => SqliteFiles.Names;

    public IEnumerable<CodeFinding> Check(DeclaredProgram program)
    {
        var files = SqliteFiles.In(program).ToArray();
        var folders = files.Length == 0 ? [] : WrittenFolders.Of(program);
        return
            from file in files
            let finding = FindingOf(file.Path, WrittenFolders.AttributeFor(new(file.Path, file.At), folders), program)
            where finding is not null
            select new CodeFinding(finding, file.At.Syntax) { In = file.In };
    }

    private static Finding? FindingOf(string path, string? volume, DeclaredProgram program) =>
        !program.Everywhere.Any(service => service.Storage.Mounts.Any(mount => ContainerPaths.IsIn(path, mount.Folder))) && !ContainerPaths.IsIn(path, StorageModel.TemporaryFilesPath)
            ? StateFindings.SqliteIsNotKept(PathValues.Shown(path), volume, program.Service)
        : program.WithSeveralInstances is { } service && service.Storage.Volumes.Any(volume => !volume.IsReadOnly && ContainerPaths.IsIn(path, volume.Folder))
            ? StateFindings.SqliteHasManyWriters(PathValues.Shown(path), service)
            : null;
}
