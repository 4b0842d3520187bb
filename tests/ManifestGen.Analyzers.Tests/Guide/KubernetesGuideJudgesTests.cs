using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Guide;

/// <summary>Puts all that the build writes for an example of docs/kubernetes.md, not only the excerpt, through the judges of Kubernetes files.</summary>
public sealed class KubernetesGuideJudgesTests
{
    private static readonly string[] Folders = ["k8s", "k8s/base"];

    public static IEnumerable<object[]> Examples => KubernetesGuideTests.Examples;

    [Theory]
    [MemberData(nameof(Examples))]
    public void Official_client_and_rules_of_the_API_accept_it(int index, string title) =>
        Assert.All(ServicesOf(index), text => AssertNothing(KubernetesApiRules.Check(KubernetesValidation.ReadStrictly(text)), title, text));

    [RequiresSchemasTheory]
    [MemberData(nameof(Examples))]
    public void Kubernetes_schemas_accept_it(int index, string title) =>
        Assert.All(ServicesOf(index), text => AssertNothing(KubernetesValidation.CheckSchema(text), title, text));

    [RequiresCustomResourcesTheory]
    [MemberData(nameof(Examples))]
    public void Operators_models_accept_it(int index, string title) =>
        AssertNothing(CustomResources.Check(ServicesOf(index)), title, string.Join("\n", ServicesOf(index)));

    /// <summary>The file of each service in general, without kustomizations, the namespace, Secrets of a store and overlays.</summary>
    private static IReadOnlyList<string> ServicesOf(int index) => Generated.From(KubernetesGuide.Examples[index].Project).Files
        .Where(file => Folders.Contains(Path.GetDirectoryName(file.Key)) && Path.GetFileName(file.Key) is not ("kustomization.yaml" or "namespace.yaml" or "external-secrets.yaml"))
        .Select(file => file.Value)
        .ToList();

    private static void AssertNothing(IReadOnlyList<string> problems, string title, string text) =>
        Assert.True(problems.Count == 0, $"{title}: {string.Join("\n", problems)}\nin\n{text}");
}
