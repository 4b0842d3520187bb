using System.Text.RegularExpressions;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A fenced block of a page.</summary>
/// <param name="Language">What follows the fence.</param>
/// <param name="Line">The line of its first line in the page.</param>
/// <param name="Lines">What is between the fences.</param>
internal sealed partial record Block(string Language, int Line, IReadOnlyList<string> Lines)
{
    /// <summary>The project that the first line names, as in <c>// Acme.Data.csproj</c>. Null for the project that the page is about.</summary>
    public string? Project => Lines.Count > 0 && FirstLineComment().Match(Lines[0]) is { Success: true } match && match.Groups["extension"].Value == ".csproj"
        ? match.Groups["name"].Value
        : null;

    /// <summary>The file that the first line names, as in <c>// appsettings.json</c>.</summary>
    public string FileName => Lines.Count > 0 && FirstLineComment().Match(Lines[0]) is { Success: true } match
        ? match.Groups["name"].Value + match.Groups["extension"].Value
        : throw new InvalidOperationException($"The first line of the {Language} block does not name its file: // name");

    /// <summary>The text of a file, without the line that names it.</summary>
    public string FileText => string.Join('\n', Lines.Skip(1)) + "\n";

    /// <summary>The code without its marks.</summary>
    public string Code => string.Join('\n', Lines.Where(line => !Marks.IsMark(line)));

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

    [GeneratedRegex(@"^(//|#|<!--) (?<name>[\w./*-]+?)(?<extension>\.\w+)\b")]
    private static partial Regex FirstLineComment();
}
