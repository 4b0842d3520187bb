using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Context;

/// <summary>A project and all that it references, directly or not; those too that are only built before it, which NuGet's graph leaves out.</summary>
public static class ProjectClosure
{
    /// <summary>The projects that exist, the project itself among them, in ordinal order of their paths.</summary>
    public static IReadOnlyList<ClosureProject> Find(string project, ProjectEvaluator evaluator, FileProbe probe)
    {
        var closure = new SortedDictionary<string, ClosureProject>(StringComparer.Ordinal);
        var open = new Stack<string>();
        open.Push(project);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (closure.ContainsKey(current) || !probe.Exists(current))
            {
                continue;
            }

            var found = new ClosureProject(current, evaluator.Evaluate(current));
            closure.Add(current, found);
            foreach (var (path, _) in found.References)
            {
                open.Push(path);
            }
        }

        return [.. closure.Values];
    }
}

/// <summary>A project of the closure.</summary>
/// <param name="Path">The full path of its file.</param>
/// <param name="Evaluations">Itself, and once more for each target framework of several; empty where it cannot be evaluated, and only its text is known.</param>
public sealed record ClosureProject(string Path, IReadOnlyList<EvaluatedProject> Evaluations)
{
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The evaluation that an image publishes: of several target frameworks, the first.</summary>
    public EvaluatedProject? Published => Evaluations.Skip(1).FirstOrDefault() ?? Evaluations.FirstOrDefault();

    /// <summary>The projects that it references, for whichever framework: restore reads them all.</summary>
    public IEnumerable<(string Path, ElementPlace Place)> References => Evaluations.Count == 0
        ? ProjectXml.Read(Path).ProjectReferences.Select(path => (path, new ElementPlace(Path)))
        : Evaluations.SelectMany(evaluation => evaluation.Items("ProjectReference").Select(item => (evaluation.PathOf(item.EvaluatedInclude), ElementPlace.Of(item.Xml.IncludeLocation ?? item.Xml.Location, Path))));
}
