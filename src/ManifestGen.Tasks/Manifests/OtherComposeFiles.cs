using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Manifests;

/// <summary>
/// Compose files of the user beside <c>compose.yaml</c>. <c>docker compose</c> takes <c>compose.yaml</c> before every other name, and merges an override file
/// upon it whatever file that was made for, so that a new <c>compose.yaml</c> changes what <c>docker compose up</c> starts.
/// </summary>
public sealed class OtherComposeFiles
{
    public const string OurName = "compose.yaml";

    /// <summary>Those that Compose leaves aside for ours, in the order in which it looks for them.</summary>
    private static readonly string[] Names = ["compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    /// <summary>Those that Compose merges upon ours, where <c>compose.override.yaml</c> or <c>.yml</c>, which are meant for it, are not there.</summary>
    private static readonly string[] Overrides = ["docker-compose.override.yml", "docker-compose.override.yaml"];

    private static readonly string[] OwnOverrides = ["compose.override.yml", "compose.override.yaml"];

    private const string Choice =
        "Delete your file, remove compose from ManifestGenTargets, or set ManifestGenAllowOtherComposeFiles to true to keep both.";

    private readonly string? _file;
    private readonly string? _override;

    private OtherComposeFiles(string root)
    {
        Present = Names.Concat(Overrides).Where(name => FileStore.IsTaken(Path.Combine(root, name))).Select(name => Path.Combine(root, name)).ToArray();
        _file = Present.FirstOrDefault(path => Names.Contains(Path.GetFileName(path)));
        _override = OwnOverrides.Any(name => FileStore.IsTaken(Path.Combine(root, name))) ? null : Present.FirstOrDefault(path => Overrides.Contains(Path.GetFileName(path)));
    }

    /// <summary>Their full paths.</summary>
    public IReadOnlyList<string> Present { get; }

    public static OtherComposeFiles In(string root) => new(root);

    /// <summary>Whether a <c>compose.yaml</c> that is not there yet would take the place of a file of the user.</summary>
    public bool KeepBack(PlacedFile file) => _file is not null && file.Path == OurName && !FileStore.IsTaken(file.FullPath);

    /// <summary>What to tell the user about a <c>compose.yaml</c> that is, or would be, beside them.</summary>
    public IEnumerable<Problem> Explain(PlacedFile compose, bool isKeptBack)
    {
        if (_file is not null)
        {
            var name = Path.GetFileName(_file);
            yield return Problem.Warning(ProblemCodes.OtherComposeFile, _file, isKeptBack
                ? $"compose.yaml is not generated, because {name} exists and 'docker compose up' would use compose.yaml instead. {Choice}"
                : $"'docker compose up' uses compose.yaml, and ignores {name}. {Choice}");
        }

        if (_override is not null && !isKeptBack)
        {
            var name = Path.GetFileName(_override);
            yield return Problem.Warning(ProblemCodes.OtherComposeFile, _override,
                $"'docker compose up' merges {name} into compose.yaml, for which it was not written. Move the settings you need to compose.override.yaml and delete it, "
                + "or set ManifestGenAllowOtherComposeFiles to true if it is written for compose.yaml.");
        }
    }
}
