using ManifestGen.Model;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>MGEN526 and MGEN527: a path is that of one file, written as every engine reads it.</summary>
internal sealed class FilePathRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN526",
        "The path of a file is not valid",
        "'{0}' cannot be the path of a file, because {1}: write an absolute path such as '/etc/{2}/settings.json'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Duplicate = new(
        "MGEN527",
        "Two files have the same path",
        "Another attribute has '{0}' already: use another path, or remove one of the two",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Duplicate];

    public static bool IsValid(FileModel file) => ProblemOf(file) is null;

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in service.Configuration.Files)
        {
            var place = file.Origin.Argument("path");
            if (ProblemOf(file) is { } problem)
            {
                yield return Invalid.At(place, Characters.OnOneLine(file.Path), problem, Characters.OnOneLine(service.Name)) with { Remedy = RemedyOf(file, place) };
            }
            else if (!taken.Add(file.Path))
            {
                yield return Duplicate.At(place, file.Path);
            }
        }
    }

    private static string? ProblemOf(FileModel file)
    {
        var path = file.Path;
        if (path.Length == 0 || path[0] != '/')
        {
            return "it is not absolute";
        }

        var parts = path.Substring(1).Split('/');
        return true switch
        {
            _ when parts.Contains(".") || parts.Contains("..") => "'.' and '..' lead elsewhere",
            _ when path == "/" => "it is the root of all",
            _ when parts.Contains("") => "a '/' is one too many",
            _ when path.IndexOf(':') >= 0 => "engines read ':' as the end of the path",
            _ when path.Any(c => c is '\\' or '*' or '?' or '"' || !Characters.IsPrintable(c)) || !Characters.AreRepresentable(path) =>
                "it holds a character that a path in a container cannot have",
            _ when !file.IsFolder && file.FileName.StartsWith("..", StringComparison.Ordinal) => "Kubernetes has files of its own that begin with '..'",
            _ => null,
        };
    }

    private static Remedy? RemedyOf(FileModel file, Place place)
    {
        var parts = file.Path.Trim().Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."));
        var path = "/" + string.Join("/", parts);
        return IsValid(file with { Path = path }) ? new Remedy($"Use '{Characters.OnOneLine(path)}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(path))) : null;
    }
}
