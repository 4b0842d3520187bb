using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Storage;

/// <summary>MGEN701 and MGEN703: a mount path is the folder of one mount, written as every engine reads it.</summary>
internal sealed class MountPathRule : IContainerRule
{
    private static readonly Rule Invalid = new(
        "MGEN701",
        "The mount path is not valid",
        "'{0}' is not a valid mount path, because {1}: use an absolute path such as '/data'",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    private static readonly Rule Duplicate = new(
        "MGEN703",
        "Two volumes have the same mount path",
        "Another mount already uses '{0}': use another path, or remove this one",
        RuleSeverity.Error,
        Category.Storage) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Duplicate];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var taken = new Dictionary<string, StorageMountModel>(StringComparer.Ordinal);
        foreach (var mount in service.Storage.Mounts)
        {
            var place = mount.Origin.Argument("path");
            if (ProblemOf(mount.Path) is { } problem)
            {
                yield return Invalid.At(place, Characters.OnOneLine(mount.Path), problem) with { Remedy = CorrectionOf(mount.Path, place) };
            }
            else if (taken.TryGetValue(mount.Folder, out var first))
            {
                yield return Duplicate.At(place, mount.Folder) with
                {
                    Remedy = mount with { Origin = first.Origin, Path = first.Path } == first ? new Remedy("Remove the repetition", RemedyEdit.RemoveAttribute(mount.Origin)) : null,
                };
            }
            else
            {
                taken.Add(mount.Folder, mount);
            }
        }
    }

    /// <summary>Null for a path that can be mounted at.</summary>
    public static string? ProblemOf(string path)
    {
        if (path.Length == 0 || path[0] != '/')
        {
            return "it is not absolute";
        }

        var folders = path.Substring(1).Split('/');
        return true switch
        {
            _ when folders.Contains("..") || folders.Contains(".") => "'.' and '..' are not allowed",
            // The last one is empty where the path ends with a slash.
            _ when folders.Take(folders.Length - 1).Contains("") => "it contains '//'",
            _ when path.IndexOf(':') >= 0 => "engines read ':' as the end of the path",
            // The engines take these for patterns, quotes, or the end of a line.
            _ when path.Any(c => c is '\\' or '*' or '?' or '"' || !Characters.IsPrintable(c)) || !Characters.AreRepresentable(path) =>
                "it contains a character that is not valid in a container path",
            _ => null,
        };
    }

    private static Remedy? CorrectionOf(string path, Place place)
    {
        var corrected = "/" + path.Trim().Replace('\\', '/').TrimStart('.', '/');
        return corrected.Length > 1 && ProblemOf(corrected) is null
            ? new Remedy($"Use '{Characters.OnOneLine(corrected)}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(corrected)))
            : null;
    }
}
