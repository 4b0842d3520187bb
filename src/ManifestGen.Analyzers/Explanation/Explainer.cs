using ManifestGen.Model;
using ManifestGen.Rendering;
using ManifestGen.Text;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Explanation;

/// <summary>
/// Says what made each line of a file, by counterfactual: the files are rendered with one thing changed, and what differs is its doing. What nothing changes is a
/// default. So no renderer keeps a book.
/// </summary>
internal static class Explainer
{
    /// <summary>More of them say nothing to anybody.</summary>
    private const int MostAnswers = 4;

    /// <summary>The answers of one file.</summary>
    /// <param name="compilation">What declares it.</param>
    /// <param name="application">What it declares.</param>
    /// <param name="file">A path as in the payload, or the end of one, or a longer one.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Explained Of(Compilation compilation, ApplicationModel application, string file, CancellationToken cancellation)
    {
        var files = Manifests.Render(application);
        if (Explained.Find(files, file) is not { } asked)
        {
            return new(null, files.Select(known => known.Path).ToArray(), []);
        }

        return OfEach(compilation, application, [asked], cancellation)[0];
    }

    /// <summary>The answers of several files.</summary>
    public static IReadOnlyList<Explained> OfEach(Compilation compilation, ApplicationModel application, IReadOnlyList<ManifestFile> asked, CancellationToken cancellation)
    {
        var files = Manifests.Render(application);
        var declared = new DeclaredApplication(compilation, application, cancellation);
        var lines = asked.Select(file => LinesOf(file.Text)).ToArray();
        var effects = asked.Select(_ => new List<Effect>()).ToArray();
        foreach (var cause in AttributeCauses.Of(declared, cancellation).Concat(ProjectCauses.Of(declared)))
        {
            // One at a time: all renderings of a large system do not fit in memory together.
            if (TryRender(cause, cancellation) is not { } changed)
            {
                continue;
            }

            for (var i = 0; i < asked.Count; i++)
            {
                effects[i].Add(new(cause, ChangedLines(changed, asked[i], lines[i], files)));
            }
        }

        return asked.Select((file, i) => Explain(file, lines[i], effects[i])).ToArray();
    }

    private static Explained Explain(ManifestFile asked, string[] lines, IEnumerable<Effect> all)
    {
        // By class at last, since the order of files is the file system's.
        var effects = all.Where(effect => effect.Count > 0)
            .OrderBy(effect => effect.Cause.Kind)
            .ThenBy(effect => effect.Count)
            .ThenBy(effect => effect.Cause.Attribute?.Owner, StringComparer.Ordinal)
            .ToArray();
        var defaults = DefaultReasons.Of(asked);
        return new(asked.Path, [], lines.Select((text, line) => Explain(text, effects.Where(effect => effect.Lines[line]).ToArray(), defaults[line])).ToArray());
    }

    /// <summary>The lines of a text that ends with one.</summary>
    internal static string[] LinesOf(string text) => (text.EndsWith("\n", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text).Split('\n');

    private static ExplainedLine Explain(string text, Effect[] effects, DefaultReason byDefault)
    {
        if (effects.Length == 0)
        {
            return new(text, [byDefault.Answer], [], byDefault);
        }

        // They are in order. A value made the line together with others; of what brings lines along, the one that brings the fewest is nearest.
        var (nearest, count) = (effects[0].Cause, effects[0].Count);
        var causes = effects.Where(effect => effect.Cause.Kind == nearest.Kind && (nearest.Kind == CauseKind.Value || effect.Count == count)).Select(effect => effect.Cause)
            .GroupBy(cause => cause.Text).Select(same => same.First()).Take(MostAnswers).ToArray();
        var answers = causes.Select(cause => cause.Text);
        return nearest.Kind is CauseKind.Value or CauseKind.Project ? new(text, answers.ToArray(), causes, null) : new(text, [.. answers, byDefault.Answer], causes, byDefault);
    }

    private static bool[] ChangedLines(EquatableArray<ManifestFile> changed, ManifestFile asked, string[] lines, EquatableArray<ManifestFile> files)
    {
        var same = changed.FirstOrDefault(file => file.Path == asked.Path);
        // A file that is named after a service has another name where the service has.
        var candidates = same is not null ? [same] : changed.Where(file => files.All(other => other.Path != file.Path)).ToArray();
        return candidates.Length == 0
            ? lines.Select(_ => true).ToArray()
            : candidates.Select(file => LineMatching.Lacking(lines, LinesOf(file.Text))).OrderBy(lacking => lacking.Count(isLacking => isLacking)).First();
    }

    // Null where the change cannot be rendered: a declaration that an engine would reject may have no text at all.
    private static EquatableArray<ManifestFile>? TryRender(Cause cause, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return Manifests.Render(cause.Change());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>Which lines are others, or are not there, without the cause.</summary>
    private sealed record Effect(Cause Cause, bool[] Lines)
    {
        public int Count { get; } = Lines.Count(isChanged => isChanged);
    }
}
