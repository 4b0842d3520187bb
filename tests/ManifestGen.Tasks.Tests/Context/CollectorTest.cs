using ManifestGen.Tasks.Context;
using ManifestGen.Tasks.Context.Evaluation;

namespace ManifestGen.Tasks.Tests.Context;

/// <summary>A test that collects the build context of <c>src/App/App.csproj</c>.</summary>
public abstract class CollectorTest : IDisposable
{
    protected const string App = "src/App/App.csproj";

    private readonly List<ProjectEvaluator> _evaluators = [];

    protected TemporaryFolder Folder { get; } = new();

    protected IReadOnlyList<Problem> Problems { get; private set; } = [];

    protected FileProbe Probe { get; private set; } = new();

    public void Dispose()
    {
        _evaluators.ForEach(evaluator => evaluator.Dispose());
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void WriteApp(string content) => Write(App, content);

    protected void Write(string project, string content) => Folder.Write(project, $"<Project>\n{content}\n</Project>");

    /// <summary>Collects; what there is to tell the user is in <see cref="Problems"/>.</summary>
    protected BuildContext? TryCollect(string project = App)
    {
        Probe = new FileProbe();
        _evaluators.Add(new ProjectEvaluator([]));
        var collector = new ContextCollector(new ContextRequest { Project = Folder.PathOf(project), Output = Path.GetDirectoryName(Folder.PathOf(project))! }, _evaluators[^1], Probe);
        var context = collector.Collect();
        Problems = collector.Problems;
        return context;
    }

    protected BuildContext Collect(string project = App)
    {
        var context = TryCollect(project);
        Assert.Empty(Problems);
        return context!;
    }

    /// <summary>Relative to the root of the context, in one line.</summary>
    protected static string Line(BuildContext context, IEnumerable<string> paths) =>
        string.Join(' ', paths.Select(path => Path.GetRelativePath(context.Root, path)).Order(StringComparer.Ordinal));
}
