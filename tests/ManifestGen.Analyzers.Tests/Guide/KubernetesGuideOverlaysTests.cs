using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Guide;

/// <summary>Judges the overlays of docs/kubernetes.md as a cluster gets them: what kustomize makes of base and overlay.</summary>
public sealed class KubernetesGuideOverlaysTests
{
    private const string Folder = "k8s/overlays/";

    public static IEnumerable<object[]> Examples => KubernetesGuideTests.Examples.Where(example => OverlaysOf(FilesOf((int)example[0])).Any());

    [RequiresCommandTheory("kubectl version --client")]
    [MemberData(nameof(Examples))]
    public void Whole_of_it_is_accepted(int index, string title)
    {
        var files = FilesOf(index);
        foreach (var overlay in OverlaysOf(files))
        {
            var text = KubernetesValidation.Kustomize(files.Select(file => (file.Key, file.Value)), overlay).MustSucceed().Output;
            Assert.True(KubernetesValidation.ReadStrictly(text).Count > 0, title);
            Assert.Empty(Schemas.Folder is null ? [] : KubernetesValidation.CheckSchema(text));
        }
    }

    private static IReadOnlyDictionary<string, string> FilesOf(int index) => Generated.From(KubernetesGuide.Examples[index].Project).Files;

    private static IEnumerable<string> OverlaysOf(IReadOnlyDictionary<string, string> files) => files.Keys
        .Where(path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith("/kustomization.yaml", StringComparison.Ordinal))
        .Select(path => Path.GetDirectoryName(path)!);
}
