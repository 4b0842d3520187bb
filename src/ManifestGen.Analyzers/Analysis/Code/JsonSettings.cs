using System.Text;

namespace ManifestGen.Analysis.Code;

/// <summary>Reads a settings file as .NET does, with comments and commas at ends. Half-written text has no settings, and is no error here.</summary>
internal static class JsonSettings
{
    /// <summary>The text of a key of the outermost object. Null where there is none.</summary>
    public static string? TopLevelText(string json, string key)
    {
        var depth = 0;
        string? last = null;
        var isValue = false;
        for (var i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case '/' when i + 1 < json.Length && json[i + 1] == '/':
                    i = EndOf(json, "\n", i);
                    break;
                case '/' when i + 1 < json.Length && json[i + 1] == '*':
                    i = EndOf(json, "*/", i) + 1;
                    break;
                case '{' or '[':
                    depth++;
                    (last, isValue) = (null, false);
                    break;
                case '}' or ']':
                    depth--;
                    (last, isValue) = (null, false);
                    break;
                case ':':
                    isValue = true;
                    break;
                case ',':
                    (last, isValue) = (null, false);
                    break;
                case '"':
                    var text = ReadText(json, ref i);
                    if (isValue && depth == 1 && string.Equals(last, key, StringComparison.OrdinalIgnoreCase))
                    {
                        return text;
                    }

                    last = text;
                    break;
            }
        }

        return null;
    }

    private static int EndOf(string json, string end, int from) => json.IndexOf(end, from, StringComparison.Ordinal) is >= 0 and var index ? index : json.Length;

    // From one quote to the other. Escapes beyond those of one character are of no host.
    private static string ReadText(string json, ref int position)
    {
        var text = new StringBuilder();
        for (position++; position < json.Length && json[position] != '"'; position++)
        {
            if (json[position] == '\\' && position + 1 < json.Length)
            {
                position++;
            }

            text.Append(json[position]);
        }

        return text.ToString();
    }
}
