using System.Text.RegularExpressions;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Guide;

/// <summary>The YAML of docs/secrets.md, put where it says.</summary>
public sealed partial class SecretsGuideTests
{
    private const string Service = """
        using ManifestGen;
        [assembly: KubernetesNamespace("shop", Environment = "production")]
        [ContainerService("catalog"), Port(8080), SecretEnv("ConnectionStrings__Catalog", Secret = "catalog-db", Key = "connection-string")] public sealed class Catalog;
        """;

    private static IReadOnlyDictionary<string, string> Own => Files().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "secrets.md")).ReplaceLineEndings("\n"))
        .ToDictionary(file => file.Groups["path"].Value, file => file.Groups["text"].Value);

    [Fact]
    public void Operators_accept_the_objects()
    {
        var documents = Own.Values.SelectMany(YamlDocuments.Read).Where(OperatorSchemas.Has).ToArray();

        Assert.NotEmpty(documents);
        Assert.All(documents, document => Assert.Empty(OperatorSchemas.Check(document)));
    }

    [RequiresCommandFact("kubectl version --client")]
    public void Kustomize_lists_the_objects_and_applies_the_patches()
    {
        var project = new UserProject(Service) { OwnFiles = Own, Properties = new Dictionary<string, string> { ["ManifestGenTargets"] = "kubernetes" } };
        var files = Generated.From(project).Files.Concat(Own).Select(file => (file.Key, file.Value));

        var output = KubernetesValidation.Kustomize(files, "k8s/overlays/production").MustSucceed().Output;

        Assert.Contains("kind: SecretProviderClass", output, StringComparison.Ordinal);
        Assert.Contains("driver: secrets-store.csi.k8s.io", output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"```yaml\n# (?<path>k8s/\S+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Files();
}
