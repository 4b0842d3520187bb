using System.Globalization;
using System.Text;

namespace ManifestGen.Tasks.Upgrades;

/// <summary>Reads the answer of <c>git cat-file --batch</c>: of each object a line <c>&lt;id&gt; &lt;type&gt; &lt;size&gt;</c>, its bytes, and a line feed.</summary>
internal static class GitObjects
{
    /// <summary>The texts in their order; null where one is missing.</summary>
    public static IReadOnlyList<string>? Read(byte[] answer)
    {
        var texts = new List<string>();
        for (var position = 0; position < answer.Length;)
        {
            var end = Array.IndexOf(answer, (byte)'\n', position);
            var words = end < 0 ? [] : Encoding.ASCII.GetString(answer, position, end - position).Split(' ');
            if (words.Length != 3 || !int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || end + 1 + size > answer.Length)
            {
                return null;
            }

            // A mark of the encoding is no part of the text.
            using var reader = new StreamReader(new MemoryStream(answer, end + 1, size), Encoding.UTF8);
            texts.Add(reader.ReadToEnd());
            position = end + 1 + size + 1;
        }

        return texts;
    }
}
