using ManifestGen.Model;
using Microsoft.CodeAnalysis;

namespace ManifestGen.Parsing;

/// <summary>What the attributes of an assembly say of all its services.</summary>
/// <param name="Namespaces">The namespaces of the cluster.</param>
/// <param name="SecretStores">The stores that Secrets come from.</param>
/// <param name="StoredSecrets">Where Secrets are in them.</param>
/// <param name="GitOps">The tools that apply the files.</param>
internal sealed record ProjectAttributes(
    EquatableArray<NamespaceModel> Namespaces, EquatableArray<SecretStoreModel> SecretStores, EquatableArray<StoredSecretModel> StoredSecrets, EquatableArray<GitOpsModel> GitOps)
{
    public static ProjectAttributes Parse(IAssemblySymbol assembly)
    {
        var attributes = AttributeReader.ReadAll(assembly);
        return new(NamespaceParser.Parse(attributes), SecretStoreParser.Stores(attributes), SecretStoreParser.Secrets(attributes), GitOpsParser.Parse(attributes));
    }

    /// <summary>The project with them.</summary>
    public ProjectModel Of(ProjectModel project) => project with { Namespaces = Namespaces, SecretStores = SecretStores, StoredSecrets = StoredSecrets, GitOps = GitOps };
}
