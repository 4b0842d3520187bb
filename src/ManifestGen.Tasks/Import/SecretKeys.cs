using System.Globalization;
using ManifestGen.Tasks.Import.Declarations;

namespace ManifestGen.Tasks.Import;

/// <summary>Shorter keys for secrets whose names are too long for Swarm, where a secret's name is that of the service and the key.</summary>
internal sealed class SecretKeys(ImportContext context, ServiceDeclaration declaration)
{
    private const int Longest = 64;

    public void Shorten()
    {
        var taken = new HashSet<string>(declaration.All("SecretEnv").Select(KeyOf), StringComparer.Ordinal);
        foreach (var use in declaration.All("SecretEnv").Where(use => use["Key"] is null && use["Secret"] is null && declaration.Name.Length + 1 + KeyOf(use).Length > Longest))
        {
            // The last part says most: ConnectionStrings__Catalog.
            var (variable, most) = (KeyOf(use), Longest - 1 - declaration.Name.Length);
            var last = variable.Substring(variable.LastIndexOf("__", StringComparison.Ordinal) is var at && at >= 0 ? at + 2 : 0);
            var stem = last.Substring(0, Math.Min(last.Length, most)).Trim('_', '.', '-');
            var key = Enumerable.Range(1, 100).Select(number => number == 1 ? stem : Numbered(stem, number, most)).FirstOrDefault(candidate => candidate.Length > 0 && taken.Add(candidate));
            if (key is not null)
            {
                use.Set("Key", CSharpValue.Of(key));
                Rename($"secrets/{declaration.Name}/{variable}", $"secrets/{declaration.Name}/{key}");
            }
        }
    }

    private static string KeyOf(AttributeUse use) => use["Key"]?.Value as string ?? (string)use.Arguments[0].Value;

    private static string Numbered(string stem, int number, int most)
    {
        var ending = "-" + number.ToString(CultureInfo.InvariantCulture);
        return stem.Substring(0, Math.Max(0, Math.Min(stem.Length, most - ending.Length))) + ending;
    }

    private void Rename(string from, string to)
    {
        for (var i = 0; i < context.Secrets.Count; i++)
        {
            if (context.Secrets[i].Secret == from)
            {
                context.Secrets[i] = (context.Secrets[i].Node, to);
            }
        }
    }
}
