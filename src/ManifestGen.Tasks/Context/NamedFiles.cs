using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Construction;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// The files outside a project's folder that its evaluation names: as an item of any type, as an item's metadata, or as a property. No list of types: what a
/// file of the people of the project names, and is there, the build may read.
/// </summary>
public sealed class NamedFiles(EvaluatedProject project, FileProbe probe)
{
    private static readonly char[] Wildcards = ['*', '?'];

    private static readonly string[] OfOtherKinds = ["ProjectReference", "PackageReference", "PackageVersion", "PackageDownload", "FrameworkReference", "Using", "Folder"];

    public IEnumerable<UsedFile> Find() => OfItems().Concat(OfProperties());

    private IEnumerable<UsedFile> OfItems()
    {
        foreach (var items in project.UserItems.Where(item => !OfOtherKinds.Contains(item.ItemType)).GroupBy(item => item.Xml))
        {
            var place = Place.Of(items.Key.IncludeLocation ?? items.Key.Location, project.Path);
            var folders = WildcardFolders(items.Key).ToArray();
            foreach (var folder in folders)
            {
                yield return new(folder, $"the folder of {items.Key.ItemType} items", place) { IsFolder = true, IsFullPath = IsFullPath(items.Key.Include) };
            }

            foreach (var item in items)
            {
                var path = project.PathOf(item.EvaluatedInclude);
                if (!folders.Any(folder => Paths.IsIn(folder, path)) && IsUsed(path))
                {
                    yield return new(path, $"the {items.Key.ItemType} item", place) { IsFullPath = IsFullPath(item.UnevaluatedInclude) };
                }

                foreach (var metadata in item.DirectMetadata)
                {
                    foreach (var (file, isFullPath) in Named(metadata.EvaluatedValue, metadata.UnevaluatedValue))
                    {
                        yield return new(file, $"the {metadata.Name} of the {items.Key.ItemType} item", Place.Of(metadata.Xml?.Location ?? items.Key.Location, project.Path)) { IsFullPath = isFullPath };
                    }
                }
            }
        }
    }

    private IEnumerable<UsedFile> OfProperties() =>
        from property in project.UserProperties
        from file in Named(property.EvaluatedValue, property.UnevaluatedValue)
        select new UsedFile(file.Path, $"the {property.Name}", Place.Of(property.Xml.Location, project.Path)) { IsFullPath = file.IsFullPath };

    private IEnumerable<(string Path, bool IsFullPath)> Named(string value, string unevaluated) => value.Split(';')
        .Select(part => part.Trim())
        .Where(part => part.Length > 0 && part.IndexOfAny(Path.GetInvalidPathChars()) < 0 && !part.Contains("://"))
        .Select(TryPathOf)
        .OfType<string>()
        .Where(IsUsed)
        .Select(path => (path, IsFullPath(unevaluated)));

    // A text that is no path at all.
    private string? TryPathOf(string text)
    {
        try
        {
            return project.PathOf(text);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or PathTooLongException)
        {
            return null;
        }
    }

    // Of a pattern the folder is copied, so that a file that is added later is in the image; but never the one around the project.
    private IEnumerable<string> WildcardFolders(ProjectItemElement item)
    {
        foreach (var part in project.Expand(item.Include, item.ContainingProject).Split(';').Select(part => part.Trim()).Where(part => part.IndexOfAny(Wildcards) >= 0))
        {
            var folder = project.PathOf(Path.GetDirectoryName(part.Substring(0, part.IndexOfAny(Wildcards)).Replace('\\', '/') + "x") is { Length: > 0 } name ? name : ".");
            if (!Paths.IsIn(folder, project.Folder) && !Paths.IsIn(project.Folder, folder) && probe.FolderExists(folder) && project.IsUsers(folder))
            {
                yield return folder;
            }
        }
    }

    private bool IsUsed(string path) => !Paths.IsIn(project.Folder, path) && project.IsUsers(path) && File.Exists(path);

    private static bool IsFullPath(string text) => text.Length > 0 && (text[0] is '/' or '\\' || (text.Length > 2 && text[1] == ':' && text[2] is '/' or '\\'));
}
