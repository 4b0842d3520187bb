using System.Text.RegularExpressions;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What follows the fence.</param>
/// <param name="Line">The line of its first line in the page.</param>
/// <param name="Lines">What is between the fences.</param>
internal sealed partial record Block(string Language, int Line, IReadOnlyList<string> Lines)
{
    private const string OfProjects = ".csproj";

    /// <summary>The file that the first line names, as in <c>// appsettings.json</c>; null where it names none.</summary>
    public string? FileName => FirstLine.Success ? FirstLine.Groups["name"].Value : null;

    /// <summary>What follows the name in parentheses, as in <c>// config/cities.json (3 MiB)</c>.</summary>
    public string Note => FirstLine.Groups["note"].Value;

    /// <summary>The project that the first line names, as in <c>// Orders.csproj</c>. Null for the project that the page is about.</summary>
    public string? Project => FileName is { } file && file.EndsWith(OfProjects, StringComparison.Ordinal) ? file : null;

    /// <summary>The code without its marks.</summary>
    public string Code => string.Join('\n', Lines.Where(line => !Marks.IsMark(line)));

    private Match FirstLine => FirstLineComment().Match(Lines.Count > 0 ? Lines[0] : "");

    /// <summary>All blocks of the lines of a page from one line to another.</summary>
    public static IEnumerable<Block> In(IReadOnlyList<string> page, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (page[i].StartsWith("```", StringComparison.Ordinal))
            {
                var content = page.Skip(i + 1).TakeWhile(line => line != "```").ToArray();
                yield return new Block(page[i][3..], i + 1, content);
                i += content.Length + 1;
            }
        }
    }

    [GeneratedRegex(@"^(//|#|<!--) (?<name>[\w./-]+\.\w+)( \((?<note>[^)]+)\))?( -->)?$")]
    private static partial Regex FirstLineComment();
}
