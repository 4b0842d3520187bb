using k8s;

namespace ManifestGen.Testing.Validation;

/// <summary>What judges Kubernetes files without a cluster.</summary>
public static class KubernetesValidation
{
    private const string SchemaFolder = "kubernetes-1.35";

    /// <summary>Unknown and duplicate fields, wrong types and bad quantities: the official client refuses them.</summary>
    public static IReadOnlyList<object> ReadStrictly(string text)
    {
        var customKinds = YamlDocuments.Read(text).Where(CustomResources.IsCustom).Select(document => $"{document["apiVersion"]}/{document["kind"]}").Distinct();
        return KubernetesYaml.LoadAllFromString(text, customKinds.ToDictionary(kind => kind, _ => typeof(CustomResource)), strict: true);
    }

    /// <summary>Unknown, missing and mistyped fields: what the schemas made from the API's own description find. Custom resources are judged by the schemas that there are of them.</summary>
    public static IReadOnlyList<string> CheckSchema(string text) => YamlDocuments.Read(text)
        .SelectMany(document => OperatorSchemas.Has(document) ? OperatorSchemas.Check(document)
            : CustomResources.IsCustom(document) ? []
            : Schemas.Check(SchemaOf(document), document.ToString()))
        .ToList();

    /// <summary>What kustomize makes of a folder of files.</summary>
    /// <param name="files">The files, by path.</param>
    /// <param name="kustomization">The folder of the kustomization among them.</param>
    public static CommandResult Kustomize(IEnumerable<(string Path, string Text)> files, string kustomization = "")
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-").FullName;
        try
        {
            foreach (var (path, text) in files)
            {
                var target = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllText(target, text);
            }

            return CommandLine.Run("kubectl", "kustomize", Path.Combine(folder, kustomization));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // deployment-apps-v1.json for apps/v1, networkpolicy-networking-v1.json for networking.k8s.io/v1, service-v1.json for v1.
    private static string SchemaOf(Newtonsoft.Json.Linq.JToken document)
    {
        var version = ((string)document["apiVersion"]!).Split('/');
        var group = version.Length == 1 ? "" : version[0].Split('.')[0] + "-";
        return $"{SchemaFolder}/{((string)document["kind"]!).ToLowerInvariant()}-{group}{version[^1]}.json";
    }
}
