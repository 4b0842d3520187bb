using ManifestGen.Model;
using ManifestGen.Rules.Storage;
using ManifestGen.Text;

namespace ManifestGen.Rules.Configuration.Files;

/// <summary>MGEN526 and MGEN527: a path is that of one file, written as every engine reads it.</summary>
internal sealed class FilePathRule : IServiceRule
{
    private static readonly Rule Invalid = new(
        "MGEN526",
        "The file path is not valid",
        "'{0}' is not a valid file path, because {1}: use an absolute path such as '/etc/{2}/settings.json'",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    private static readonly Rule Duplicate = new(
        "MGEN527",
        "Two files have the same path",
        "Another attribute already uses '{0}': use another path, or remove one of the two",
        RuleSeverity.Error,
        Category.Configuration) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [Invalid, Duplicate];

    public static bool IsValid(FileModel file) => ProblemOf(file) is null;

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var taken = new HashSet<string>(SecretsOfVariables(service, application.Project.Targets), StringComparer.Ordinal);
        foreach (var file in service.Configuration.Files)
        {
            var place = file.Origin.Argument("path");
            if (ProblemOf(file) is { } problem)
            {
                yield return Invalid.At(place, Characters.OnOneLine(file.Path), problem, Characters.OnOneLine(service.Name)) with { Remedy = RemedyOf(file, place) };
            }
            else if (!taken.Add(file.Path))
            {
                yield return Duplicate.At(place, file.Path) with
                {
                    Remedy = service.Configuration.Files.Any(other => other.Origin != file.Origin && other with { Origin = file.Origin } == file)
                        ? new Remedy("Remove the repetition", RemedyEdit.RemoveAttribute(file.Origin))
                        : null,
                };
            }
        }
    }

    // Compose and Swarm mount them as files, from which the program sets the variables.
    private static IEnumerable<string> SecretsOfVariables(ServiceModel service, ManifestTargets targets) =>
        TargetNames.OfDocker(targets) is null ? [] : service.SecretEnv.Select(variable => $"/run/secrets/{variable.Name}");

    private static string? ProblemOf(FileModel file) => MountPathRule.ProblemOf(file.Path) ?? true switch
    {
        _ when file.Path == "/" => "it is the root folder",
        _ when file.Path.EndsWith("/", StringComparison.Ordinal) => "it ends with '/'",
        _ when !file.IsFolder && file.FileName.StartsWith("..", StringComparison.Ordinal) => "Kubernetes reserves names that start with '..'",
        _ => null,
    };

    private static Remedy? RemedyOf(FileModel file, Place place)
    {
        var parts = file.Path.Trim().Replace('\\', '/').Split(['/'], StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or ".."));
        var path = "/" + string.Join("/", parts);
        return IsValid(file with { Path = path }) ? new Remedy($"Use '{Characters.OnOneLine(path)}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(path))) : null;
    }
}
