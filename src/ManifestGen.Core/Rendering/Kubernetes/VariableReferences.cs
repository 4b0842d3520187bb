using System.Text.RegularExpressions;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// Kubernetes expands <c>$(NAME)</c> in the values of variables and in arguments, and reads <c>$$</c> as one <c>$</c>. Values are data here.
/// </summary>
internal static class VariableReferences
{
    // A single $ before anything but ( and $ stands for itself; doubling it would still be read back right, but be harder to read.
    private static readonly Regex Special = new(@"\${2,}|\$(?=\()", RegexOptions.CultureInvariant);

    public static string Escape(string value) => Special.Replace(value, match => match.Value + match.Value);
}
