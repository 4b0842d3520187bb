using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace ManifestGen.CodeFixes.Tests.Pages;

/// <summary>A file of a project that an example shows.</summary>
internal sealed record ExampleFile(string Path, SourceText Text)
{
    /// <summary>The file in a block whose first line names it. A note says what cannot be shown: <c>(300 KiB)</c>, <c>(binary)</c>.</summary>
    public static ExampleFile Of(Block block)
    {
        var path = block.FileName ?? throw new InvalidOperationException($"The first line of a block of {block.Language} does not name its file: // name");
        var text = string.Join('\n', block.Code.Split('\n').Skip(1)) + "\n";
        return block.Note == "binary"
            // The compiler takes what is no UTF-8 for the code page of the machine.
            ? new(path, SourceText.From(text, Encoding.Latin1))
            : new(path, SourceText.From(Filled(text, SizeOf(block.Note)), Encoding.UTF8));
    }

    private static int SizeOf(string note) => note.Split(' ') switch
    {
        [var number, "KiB"] => int.Parse(number) * 1024,
        [var number, "MiB"] => int.Parse(number) * 1024 * 1024,
        [""] => 0,
        _ => throw new InvalidOperationException($"'{note}' is neither a size nor 'binary'."),
    };

    private static string Filled(string text, int size) => size == 0 ? text : new StringBuilder().Insert(0, text, (size / text.Length) + 1).ToString();
}
