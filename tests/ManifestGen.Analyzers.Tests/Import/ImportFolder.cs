using ManifestGen.Tasks.Import;

namespace ManifestGen.Import;

/// <summary>The folder of a project whose files are imported from the disk, as the task does.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("manifestgen-import-");

    public ImportFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Imports into the project of a folder.</summary>
    public Imported Import(string project = ".", string? from = null, params string[] services)
    {
        var folder = Path.GetFullPath(Path.Combine(_folder.FullName, project));
        return Imported.Of(Importer.Import(new ImportRequest { ProjectFolder = folder, ProjectFileName = "Shop.csproj", AssemblyName = "Shop", From = from, Services = services }));
    }
}
