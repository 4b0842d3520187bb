using System.Text;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>
/// Kubernetes replaces <c>$(NAME)</c> in values, commands and arguments, and <c>$$</c> is a dollar sign. An attribute's text is what the program gets, in which nothing is replaced.
/// </summary>
internal static class ExpandedText
{
    /// <summary>The text that the program gets; null where it depends on other variables.</summary>
    public static string? Resolve(string text, SourceNode container)
    {
        if (text.IndexOf('$') < 0)
        {
            return text;
        }

        var resolved = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var end = i + 1 < text.Length && text[i] == '$' && text[i + 1] == '(' ? text.IndexOf(')', i) : -1;
            if (end > 0 && IsVariable(text.Substring(i + 2, end - i - 2), container))
            {
                return null;
            }

            i += i + 1 < text.Length && text[i] == '$' && text[i + 1] == '$' ? 1 : 0;
            resolved.Append(text[i]);
        }

        return resolved.ToString();
    }

    // What nobody defines stays as it is. What a whole ConfigMap or Secret defines, nobody knows here.
    private static bool IsVariable(string name, SourceNode container) =>
        container["envFrom"] is { Items.Count: > 0 } || (container["env"]?.Items ?? []).Exists(variable => variable.TextAt("name") == name);
}
