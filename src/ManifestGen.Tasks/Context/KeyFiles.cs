using ManifestGen.Rendering.Docker;
using ManifestGen.Tasks.Context.Evaluation;
using ManifestGen.Tasks.Files;
using Microsoft.Build.Evaluation;

namespace ManifestGen.Tasks.Context;

/// <summary>
/// Files that the build leaves out of an image for what they are called, and that a project names: what is needed to build is there, and so is a certificate
/// without its key. A key that would be in the image is not.
/// </summary>
public sealed class KeyFiles(string root, IgnoreFile ignored)
{
    private static readonly string[] NpmSecrets = ["_authToken=", "_password=", "_auth="];

    private readonly List<string> _needed = [];
    private readonly List<Problem> _problems = [];

    /// <summary>The full paths of those that the container build gets.</summary>
    public IReadOnlyCollection<string> Needed => _needed;

    public IReadOnlyList<Problem> Problems => _problems;

    public void Add(EvaluatedProject project)
    {
        var paths = project.UserProperties.SelectMany(property => property.EvaluatedValue.Split(';')).Select(text => text.Trim())
            .Where(text => text.Length > 0 && text.IndexOfAny(Path.GetInvalidPathChars()) < 0 && IsKey(project.PathOf(text)));
        _needed.AddRange(paths.Select(project.PathOf));
        foreach (var item in project.UserItems.Where(item => item.Xml.Include.IndexOfAny(['*', '?']) < 0))
        {
            var path = item.EvaluatedInclude.IndexOfAny(Path.GetInvalidPathChars()) < 0 ? project.PathOf(item.EvaluatedInclude) : "";
            if (!IsKey(path))
            {
                continue;
            }

            if (!IsPublished(item, project) || IsPublic(path))
            {
                _needed.Add(path);
            }
            else
            {
                var place = ElementPlace.Of(item.Xml.IncludeLocation ?? item.Xml.Location, project.Path);
                _problems.Add(Problem.Warning(ProblemCodes.KeyInImage, place.File,
                    $"'{item.EvaluatedInclude}' may contain a key, which everyone who can pull the image could read, so the container build excludes the file. Remove the item and mount the file with [SecretFile]. If it contains no secret, add '!{Paths.Relative(root, path)}' to .dockerignore.",
                    place.Line, place.Column));
            }
        }
    }

    /// <summary>The settings of npm, which may hold a token: without one, a build with Node.js gets them.</summary>
    public void AddNpm(IEnumerable<string> folders) => _needed.AddRange(folders
        .SelectMany(folder => Paths.FoldersUpTo(folder, root)).Distinct(Paths.Comparer)
        .Select(folder => Path.Combine(folder, ".npmrc"))
        .Where(path => File.Exists(path) && !File.ReadLines(path).Any(line => NpmSecrets.Any(secret => line.Contains(secret)) && !line.Contains("${"))));

    private bool IsKey(string path) =>
        path.Length > 0 && Paths.IsIn(root, path) && SecretFiles.Contain(Paths.Relative(root, path)) && File.Exists(path) && !ignored.TakesIn(Paths.Relative(root, path));

    private static bool IsPublished(ProjectItem item, EvaluatedProject project) =>
        item.ItemType is "EmbeddedResource" or "Resource" or "BundledFile"
        || IsCopied(item, "CopyToPublishDirectory") || IsCopied(item, "CopyToOutputDirectory")
        || (item.ItemType == "Content" && project.Flag("UsingMicrosoftNETSdkWeb") && !item.GetMetadataValue("CopyToPublishDirectory").Equals("Never", StringComparison.OrdinalIgnoreCase));

    private static bool IsCopied(ProjectItem item, string metadata) => item.GetMetadataValue(metadata) is { Length: > 0 } value && !value.Equals("Never", StringComparison.OrdinalIgnoreCase);

    // Certificates and public keys, in PEM.
    private static bool IsPublic(string path)
    {
        var text = File.ReadAllText(path);
        return text.Contains("-----BEGIN ") && !text.Contains("PRIVATE KEY") && Path.GetExtension(path).ToLowerInvariant() is ".pem" or ".key";
    }
}
