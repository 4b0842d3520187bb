namespace ManifestGen.Tasks.Import;

/// <summary>The file <c>.env</c>, from which Compose takes the values of variables.</summary>
internal static class EnvValues
{
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return values;
        }

        foreach (var line in File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var at = line.IndexOf('=');
            if (at > 0)
            {
                var name = line.Substring(0, at).Trim();
                values[name.StartsWith("export ", StringComparison.Ordinal) ? name.Substring(7).Trim() : name] = Value(line.Substring(at + 1).Trim());
            }
        }

        return values;
    }

    private static string Value(string text)
    {
        if (text.Length > 1 && text[0] is '"' or '\'' && text.IndexOf(text[0], 1) is var end && end > 0)
        {
            return text.Substring(1, end - 1);
        }

        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? text : text.Substring(0, comment).TrimEnd();
    }
}
