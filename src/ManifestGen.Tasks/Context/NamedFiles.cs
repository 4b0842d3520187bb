using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Construction;
using Microsoft.Build.Evaluation;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// The files outside a project's folder that its evaluation names: as an item of any type, as an item's metadata, or as a property. No list of types: what a
/// file of the people of the project names, and is there, the build may read.
/// </summary>
public sealed class NamedFiles(EvaluatedProject project, FileProbe probe)
{
    private static readonly string[] OfOtherKinds = ["ProjectReference", "PackageReference", "PackageVersion", "PackageDownload", "FrameworkReference", "Using", "Folder"];

    public IEnumerable<UsedFile> Find()
    {
        WatchPatterns();
        return OfItems().Concat(OfProperties()).Concat(OfLinks());
    }

    private IEnumerable<UsedFile> OfItems()
    {
        foreach (var items in project.UserItems.Where(item => !OfOtherKinds.Contains(item.ItemType)).GroupBy(item => item.Xml))
        {
            var place = ElementPlace.Of(items.Key.IncludeLocation ?? items.Key.Location, project.Path);
            var folders = WildcardFolders(items.Key).ToArray();
            foreach (var folder in folders)
            {
                yield return new(folder, $"the folder of {items.Key.ItemType} items", place) { IsFolder = true, IsFullPath = project.IsFullPath(items.Key.Include) };
            }

            foreach (var item in items)
            {
                if (SafePath.TryFull(item.EvaluatedInclude, project.Folder) is not { } path)
                {
                    continue;
                }

                foreach (var import in ProtoImports.IsProto(path) ? ProtoImports.Of(path, FoldersOfImports(item, path), probe).Where(IsUsed) : [])
                {
                    yield return new(import, "the imported proto", place);
                }

                if (!folders.Any(folder => Paths.IsIn(folder, path)) && IsUsed(path))
                {
                    yield return new(path, $"the {items.Key.ItemType} item", place) { IsFullPath = project.IsFullPath(item.UnevaluatedInclude) };
                }

                foreach (var metadata in item.DirectMetadata)
                {
                    foreach (var (file, isFullPath) in Named(metadata.EvaluatedValue, metadata.UnevaluatedValue))
                    {
                        yield return new(file, $"the {metadata.Name} of the {items.Key.ItemType} item", ElementPlace.Of(metadata.Xml?.Location ?? items.Key.Location, project.Path)) { IsFullPath = isFullPath };
                    }
                }
            }
        }
    }

    // As Grpc.Tools looks for them.
    private IReadOnlyList<string> FoldersOfImports(ProjectItem item, string path) =>
    [
        .. item.GetMetadataValue("AdditionalImportDirs").Split(';').Append(item.GetMetadataValue("ProtoRoot")).Concat(project.List("Protobuf_AdditionalImportsPath"))
            .Select(folder => SafePath.TryFull(folder.Trim(), project.Folder)).OfType<string>(),
        Path.GetDirectoryName(path)!,
        project.Folder,
    ];

    private IEnumerable<UsedFile> OfProperties() =>
        from property in project.UserProperties
        from file in Named(property.EvaluatedValue, property.UnevaluatedValue)
        select new UsedFile(file.Path, $"the {property.Name}", ElementPlace.Of(property.Xml.Location, project.Path)) { IsFullPath = file.IsFullPath };

    private IEnumerable<UsedFile> OfLinks()
    {
        var links = new SymbolicLinks(project.Folder);
        foreach (var (link, target) in project.OwnFiles.SelectMany(links.On))
        {
            if (SafePath.TryFull(target, Path.GetDirectoryName(link)!) is { } path && !Paths.IsIn(project.Folder, path) && !Paths.IsIn(path, project.Folder))
            {
                yield return new(path, $"the target of the link '{Paths.Relative(project.Folder, link)}',", new(project.Path)) { IsFolder = Directory.Exists(path), IsFullPath = SafePath.IsFull(target) };
            }
        }
    }

    private IEnumerable<(string Path, bool IsFullPath)> Named(string value, string unevaluated) => value.Split(';')
        .Select(part => SafePath.TryFull(part.Trim(), project.Folder))
        .OfType<string>()
        .Where(IsUsed)
        .Select(path => (path, project.IsFullPath(unevaluated)));

    // A pattern that matches nothing makes no item.
    private void WatchPatterns()
    {
        foreach (var item in project.UserFiles.SelectMany(file => file.Items).Where(item => item.Include.IndexOfAny(SafePath.Wildcards) >= 0))
        {
            foreach (var part in project.Expand(item.Include, item.ContainingProject).Split(';').Select(part => part.Trim().Replace('\\', '/')))
            {
                var (name, parent) = (Path.GetFileName(part), Path.GetDirectoryName(part));
                // All below a folder would be looked for in every build.
                if (name.IndexOfAny(SafePath.Wildcards) >= 0 && !name.Contains("**") && SafePath.TryFull(string.IsNullOrEmpty(parent) ? "." : parent, project.Folder) is { } folder && !Paths.IsIn(project.Folder, folder))
                {
                    probe.FindPattern(folder, name);
                }
            }
        }
    }

    // Of a pattern the folder is copied, so that a file that is added later is in the image; but never the one around the project.
    private IEnumerable<string> WildcardFolders(ProjectItemElement item)
    {
        foreach (var part in project.Expand(item.Include, item.ContainingProject).Split(';').Select(part => part.Trim()).Where(part => part.IndexOfAny(SafePath.Wildcards) >= 0))
        {
            var folder = project.PathOf(Path.GetDirectoryName(part.Substring(0, part.IndexOfAny(SafePath.Wildcards)).Replace('\\', '/') + "x") is { Length: > 0 } name ? name : ".");
            if (!Paths.IsIn(folder, project.Folder) && !Paths.IsIn(project.Folder, folder) && probe.FolderExists(folder) && project.IsUsers(folder))
            {
                yield return folder;
            }
        }
    }

    private bool IsUsed(string path) => !Paths.IsIn(project.Folder, path) && project.IsUsers(path) && File.Exists(path);
}
