using System.Text.RegularExpressions;

namespace ManifestGen.Text;

/// <summary>
/// Kubernetes expands <c>$(NAME)</c> in the values of variables, in arguments and in the commands of probes, and reads <c>$$</c> as one <c>$</c>. Values are data
/// here. The commands of hooks are run as they are.
/// </summary>
internal static class VariableReferences
{
    // A single $ before anything but ( and $ stands for itself; doubling it would still be read back right, but be harder to read.
    private static readonly Regex Special = new(@"\${2,}|\$(?=\()", RegexOptions.CultureInvariant);

    public static string Escape(string value) => Special.Replace(value, match => match.Value + match.Value);

    /// <summary>A text before a reference, with whose <c>$</c> the last one of the text would be read.</summary>
    public static string EscapeBeforeReference(string text)
    {
        var withParenthesis = Escape(text + "(");
        return withParenthesis.Substring(0, withParenthesis.Length - 1);
    }
}
