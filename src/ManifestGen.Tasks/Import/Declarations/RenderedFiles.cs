using ManifestGen.Model;
using ManifestGen.Rules;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>What would be generated for services, as nodes that a file of the user is compared with.</summary>
internal sealed class RenderedFiles
{
    private readonly SourceNode[] _objects;

    private RenderedFiles(SourceNode[] objects, SourceNode? compose) => (_objects, Compose) = (objects, compose);

    /// <summary>The Compose file.</summary>
    public SourceNode? Compose { get; }

    public string KubernetesText { get; private init; } = "";

    public string ComposeText { get; private init; } = "";

    /// <summary>All Kubernetes objects.</summary>
    public IReadOnlyList<SourceNode> Objects => _objects;

    /// <summary>Those that have a value which no engine takes, and for which nothing is generated.</summary>
    public static IReadOnlyList<ServiceModel> Refused(IReadOnlyList<ServiceModel> services, ProjectModel project)
    {
        var application = Application(services, project);
        return [.. services.Where(service => RuleCatalog.Check(service, application).Any(finding => finding.Rule.IsBlocking))];
    }

    /// <summary>Renders services of which none is refused.</summary>
    public static RenderedFiles Of(IReadOnlyList<ServiceModel> services, ProjectModel project)
    {
        var application = Application(services, project);
        var files = Rendering.Manifests.Render(application);
        var read = files.ToDictionary(file => file.Path, file => SourceReader.Read(file.Text, file.Path, out _), StringComparer.Ordinal);
        return new(
            [.. read.Where(file => file.Key != "compose.yaml").SelectMany(file => file.Value)],
            read.TryGetValue("compose.yaml", out var compose) ? compose.FirstOrDefault() : null)
        {
            KubernetesText = string.Concat(files.Where(file => file.Path != "compose.yaml").Select(file => file.Text)),
            ComposeText = string.Concat(files.Where(file => file.Path == "compose.yaml").Select(file => file.Text)),
        };
    }

    // The image's files are not compared: what builds an image is not in these.
    private static ApplicationModel Application(IReadOnlyList<ServiceModel> services, ProjectModel project) =>
        new(project with { Targets = ManifestTargets.Compose | ManifestTargets.Kubernetes }, services.ToEquatableArray());

    /// <summary>An object of a kind and name; of another name where the service has one of the kind only.</summary>
    public SourceNode? Find(string kind, string name, string service)
    {
        var ofKind = _objects.Where(candidate => candidate.TextAt("kind") == kind).ToArray();
        return Array.Find(ofKind, candidate => candidate.TextAt("metadata", "name") == name)
            ?? Array.Find(ofKind, candidate => candidate.TextAt("metadata", "name") == service);
    }
}
