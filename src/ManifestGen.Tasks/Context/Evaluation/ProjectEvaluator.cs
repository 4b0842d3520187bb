using Microsoft.Build.Evaluation;
using Microsoft.Build.Exceptions;

namespace ManifestGen.Tasks.Context.Evaluation;

/// <summary>
/// Evaluates projects as <c>dotnet publish</c> in the image does, whatever build runs: no target runs, and nothing of this machine's command line counts.
/// </summary>
public sealed class ProjectEvaluator : IDisposable
{
    private const string TargetFramework = "TargetFramework";

    // A file that is missing here may be missing there too; what cannot be read otherwise is the build's to report.
    private const ProjectLoadSettings Lenient =
        ProjectLoadSettings.IgnoreMissingImports | ProjectLoadSettings.IgnoreInvalidImports | ProjectLoadSettings.IgnoreEmptyImports;

    private readonly ProjectCollection _collection;
    private readonly Dictionary<string, string> _properties;
    private readonly SortedDictionary<string, InvalidProjectFileException> _failures = new(StringComparer.Ordinal);

    /// <param name="settings">Properties that hold for every project besides those that a container build has, such as those of ManifestGen itself.</param>
    public ProjectEvaluator(IEnumerable<KeyValuePair<string, string>> settings)
    {
        _properties = PublishProperties.With(settings);
        _collection = new ProjectCollection(_properties);
    }

    /// <summary>The projects that could not be evaluated, and why.</summary>
    public IReadOnlyCollection<InvalidProjectFileException> Failures => _failures.Values;

    /// <summary>Has what is evaluated from now on see a further property.</summary>
    public void Set(string property, string value) => _properties[property] = value;

    /// <summary>The project without a target framework of several, then once for each of them; empty where it cannot be evaluated.</summary>
    public IReadOnlyList<EvaluatedProject> Evaluate(string path)
    {
        if (Load(path, framework: null) is not { } outer)
        {
            return [];
        }

        return [outer, .. outer.OtherFrameworks.Select(framework => Load(path, framework)).OfType<EvaluatedProject>()];
    }

    public void Dispose() => _collection.Dispose();

    private EvaluatedProject? Load(string path, string? framework)
    {
        try
        {
            var properties = new Dictionary<string, string>(_properties, StringComparer.OrdinalIgnoreCase);
            if (framework is not null)
            {
                properties[TargetFramework] = framework;
            }

            return new EvaluatedProject(new Project(path, properties, toolsVersion: null, _collection, Lenient));
        }
        catch (InvalidProjectFileException exception)
        {
            _failures[path] = exception;
            return null;
        }
    }
}
