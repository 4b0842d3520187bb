using System.Text.RegularExpressions;
using ManifestGen.Text;

namespace ManifestGen.Explanation;

/// <summary>Why a line is there that no attribute made, by its key or by that of a line which it stands under.</summary>
internal static class DefaultReasons
{
    private static readonly Regex Key = new(@"^(?<indent> *(- )*)(?<key>[\w./-]+|""[^""]+""):", RegexOptions.CultureInvariant);

    private static readonly Regex Instruction = new("^(?<key>[A-Z]+) ", RegexOptions.CultureInvariant);

    public static IReadOnlyList<DefaultReason> Of(ManifestFile file)
    {
        var open = new Stack<(int Indent, string Key)>();
        var general = DefaultTable.GeneralOf(file.Path);
        return Explainer.LinesOf(file.Text).Select((line, index) => index == 0 && OwnerHeader.IsOwned(file.Text) ? DefaultTable.Header : Find(line, open, general)).ToArray();
    }

    private static DefaultReason Find(string line, Stack<(int Indent, string Key)> open, DefaultReason general)
    {
        if (Instruction.Match(line) is { Success: true } instruction)
        {
            return DefaultTable.Find(instruction.Groups["key"].Value) ?? general;
        }

        var match = Key.Match(line);
        var indent = match.Success ? match.Groups["indent"].Length : line.TakeWhile(c => c is ' ' or '-').Count();
        while (open.Count > 0 && (open.Peek().Indent >= indent || line == "---"))
        {
            open.Pop();
        }

        if (match.Success)
        {
            open.Push((indent, match.Groups["key"].Value.Trim('"')));
        }

        var keys = open.Select(above => above.Key).ToArray();
        return keys.Select((key, index) => DefaultTable.Find(key, index + 1 < keys.Length ? keys[index + 1] : "")).FirstOrDefault(reason => reason is not null) ?? general;
    }
}
