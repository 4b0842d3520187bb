using System.Text.RegularExpressions;
using ManifestGen.Tasks.Files;

namespace ManifestGen.Tasks.Upgrades;

/// <summary>Where an attribute stands in the sources. They are read only where there is something to tell.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SourcePlace(string File, int Line, int Column)
{
    private const int LongestArguments = 300;

    /// <summary>The attribute of a class, else the class; <see langword="null"/> where no source has it.</summary>
    /// <param name="sources">The full paths of the sources.</param>
    /// <param name="className">The name of the class, with those of the classes that it is in.</param>
    /// <param name="attribute">The name of the attribute; <see langword="null"/> for the class.</param>
    /// <param name="hint">What the attribute's arguments hold, where there are several.</param>
    public static SourcePlace? Find(IEnumerable<string> sources, string className, string? attribute, string? hint)
    {
        var declaration = new Regex($@"\b(class|record|struct|interface)\s+{Regex.Escape(className.Split('.').Last())}\b", RegexOptions.CultureInvariant);
        SourcePlace? ofClass = null;
        foreach (var path in sources.Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)))
        {
            if (TryRead(path) is not { } text || declaration.Match(text) is not { Success: true } match)
            {
                continue;
            }

            if (attribute is not null && AttributeBefore(text, match.Index, attribute, hint) is { } index)
            {
                return At(path, text, index);
            }

            ofClass ??= At(path, text, match.Index);
        }

        return ofClass;
    }

    /// <summary>The attribute of the assembly; <see langword="null"/> where no source has it.</summary>
    /// <inheritdoc cref="Find"/>
    public static SourcePlace? FindInAssembly(IEnumerable<string> sources, string attribute, string? hint)
    {
        var declaration = new Regex($@"(?<=\[\s*assembly\s*:[^\]]*)\b{Regex.Escape(attribute)}(Attribute)?(?=\s*[(\],])", RegexOptions.CultureInvariant);
        SourcePlace? first = null;
        foreach (var path in sources.Where(path => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)))
        {
            if (TryRead(path) is not { } text || text.IndexOf(attribute, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            var found = declaration.Matches(text).Cast<Match>().Select(match => match.Index).ToArray();
            for (var i = 0; i < found.Length; i++)
            {
                if (hint is null || ArgumentsAt(text, found[i], i + 1 < found.Length ? found[i + 1] : text.Length).Contains(hint))
                {
                    return At(path, text, found[i]);
                }

                first ??= At(path, text, found[i]);
            }
        }

        return first;
    }

    private static int? AttributeBefore(string text, int declaration, string attribute, string? hint)
    {
        // What belongs to the class follows the last line that ends something else.
        var start = Regex.Matches(text.Substring(0, declaration), @"[};][ \t]*\r?\n", RegexOptions.CultureInvariant).Cast<Match>().Select(match => match.Index).LastOrDefault();
        var found = Regex.Matches(text.Substring(start, declaration - start), $@"(?<=[\[,]\s*([\w.]+\.)?){attribute}(Attribute)?(?=\s*[(\],])", RegexOptions.CultureInvariant)
            .Cast<Match>()
            .Select(match => start + match.Index)
            .ToArray();
        var hinted = hint is null ? [] : found
            .Where((index, number) => ArgumentsAt(text, index, number + 1 < found.Length ? found[number + 1] : declaration).Contains(hint))
            .ToArray();
        return hinted.Concat(found).Select(index => (int?)index).FirstOrDefault();
    }

    private static string ArgumentsAt(string text, int index, int end) => text.Substring(index, Math.Min(LongestArguments, end - index)).Split(']')[0];

    private static SourcePlace At(string path, string text, int index)
    {
        var lineStart = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        return new(path, text.Take(index).Count(c => c == '\n') + 1, index - lineStart + 1);
    }

    private static string? TryRead(string path)
    {
        try
        {
            return FileStore.TryRead(path);
        }
        catch (Exception exception) when (FileStore.IsFileProblem(exception))
        {
            return null;
        }
    }
}
