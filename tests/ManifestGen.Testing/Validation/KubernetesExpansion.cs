using System.Text;

namespace ManifestGen.Testing.Validation;

/// <summary>What the kubelet makes of the value of a variable or of an argument: Kubernetes' own algorithm (third_party/forked/golang/expansion).</summary>
public static class KubernetesExpansion
{
    /// <param name="input">As written in the manifest.</param>
    /// <param name="variable">What a reference is replaced by.</param>
    public static string Expand(string input, string variable)
    {
        var output = new StringBuilder();
        for (var i = 0; i < input.Length; i++)
        {
            if (input[i] != '$' || i + 1 == input.Length)
            {
                output.Append(input[i]);
                continue;
            }

            i++;
            var end = input[i] == '(' ? input.IndexOf(')', i) : -1;
            if (end > 0)
            {
                output.Append(variable);
                i = end;
            }
            else
            {
                output.Append(input[i] == '$' ? "$" : $"${input[i]}");
            }
        }

        return output.ToString();
    }
}
