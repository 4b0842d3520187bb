using ManifestGen.Model;
using ManifestGen.OwnObjects.Reading;
using ManifestGen.Text;
using ManifestGen.Upgrades;

namespace ManifestGen.OwnObjects;

/// <summary>The files of the user, and what is generated beside them.</summary>
internal sealed class OwnSet
{
    private readonly Dictionary<string, OwnScope> _environments;
    private readonly OwnScope _general;
    private readonly HashSet<string> _ownKustomizations;

    /// <param name="files">The files of the user.</param>
    /// <param name="generated">The generated files of <c>k8s</c>; null where nothing is generated because of something else that is wrong.</param>
    /// <param name="version">The oldest cluster.</param>
    public OwnSet(IReadOnlyList<OwnFile> files, IEnumerable<ManifestFile>? generated, KubernetesVersion version)
    {
        Files = files;
        Version = version;
        KnowsGenerated = generated is not null;
        _ownKustomizations = DecidedFolders(files.Select(file => file.File));
        var folder = KubernetesFolder.Read(Trees(generated ?? []), new Dictionary<string, string>());
        _general = new(folder.General, ObjectsFor(null));
        _environments = folder.Environments.ToDictionary(
            environment => environment.Key, environment => new OwnScope(environment.Value, [.. ObjectsFor(null), .. ObjectsFor(environment.Key)]), StringComparer.Ordinal);
    }

    public IReadOnlyList<OwnFile> Files { get; }

    public KubernetesVersion Version { get; }

    /// <summary>Whether it is known what is generated.</summary>
    public bool KnowsGenerated { get; }

    /// <summary>The names of the environments that have an overlay.</summary>
    public IEnumerable<string> Environments => _environments.Keys;

    /// <summary>Whether the user's own kustomization generates or changes some objects, which are then not fully known.</summary>
    public bool HasOwnKustomization => _ownKustomizations.Count > 0;

    /// <summary>Whether a kustomization of the user decides what becomes of a file: one in its folder or in one above.</summary>
    public bool IsDecidedByUser(OwnFile file) => IsDecided(file.Place, _ownKustomizations);

    /// <summary>Whether a kustomization of the user decides on the whole of <c>k8s/custom</c> or <c>k8s/patches</c>, in which folders then need not be environments.</summary>
    public bool IsDecidedAbove(OwnFile file) => _ownKustomizations.Contains(file.Place.Folder);

    /// <summary>The folders with a kustomization of the user.</summary>
    public static HashSet<string> DecidedFolders(IEnumerable<OwnFileModel> files) =>
        new(files.Where(file => file.Content is OwnFileContent.Kustomization or OwnFileContent.Component).Select(file => file.Place.Directory), StringComparer.Ordinal);

    /// <summary>Whether a file is in one of the folders, or below.</summary>
    public static bool IsDecided(OwnFilePlace place, HashSet<string> folders) => folders.Any(folder => place.Path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The objects that a file is deployed with; null for an unknown environment.</summary>
    public OwnScope? ScopeOf(OwnFile file) =>
        file.Place.Environment is not { } name ? _general : _environments.TryGetValue(name, out var scope) ? scope : null;

    /// <summary>All that a file is deployed with: one for all environments with each of them.</summary>
    public IEnumerable<OwnScope> ScopesOf(OwnFile file) =>
        file.Place.Environment is null ? _environments.OrderBy(environment => environment.Key, StringComparer.Ordinal).Select(environment => environment.Value).Prepend(_general)
        : ScopeOf(file) is { } scope ? [scope] : [];

    private IReadOnlyList<OwnObject> ObjectsFor(string? environment) =>
        [.. Files.Where(file => !file.Place.IsPatch && file.Place.Environment == environment && file.File.Content == OwnFileContent.Objects).SelectMany(OwnObject.In)];

    private static Dictionary<string, IReadOnlyList<YamlMap>> Trees(IEnumerable<ManifestFile> files) => files.ToDictionary(
        file => file.Path,
        file => (IReadOnlyList<YamlMap>)[.. YamlReader.Read(file.Text).Documents.Select(document => document.ToTree()).OfType<YamlMap>()],
        StringComparer.Ordinal);
}
