using ManifestGen.Testing;

namespace ManifestGen.Guide;

/// <summary>What docs/kubernetes.md shows is what is written, and what it declares raises no warning.</summary>
public sealed class KubernetesGuideTests
{
    public static IEnumerable<object[]> Examples => KubernetesGuide.Examples.Select((example, index) => new object[] { index, example.Title });

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_what_is_written(int index, string title)
    {
        var example = KubernetesGuide.Examples[index];
        var files = Generated.From(example.Project).Files;
        Assert.NotEmpty(example.Expected);
        Assert.All(example.Expected, expected => Assert.True(GuideChecks.IsWritten(expected, files), $"{title}: not written is\n{expected}\nbut\n{string.Join("\n", files.Values)}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_raises_no_warning(int index, string title)
    {
        var problems = await GuideChecks.WarningsOf(KubernetesGuide.Examples[index].Project);
        Assert.True(problems.Count == 0, $"{title}: {string.Join("\n", problems)}");
    }

    [Fact]
    public void Excerpt_that_is_not_written_is_noticed()
    {
        var files = new Dictionary<string, string> { ["k8s/a.yaml"] = "kind: Service\nspec: {ports: [{port: 80}, {port: 81}]}\n" };
        Assert.True(GuideChecks.IsWritten("kind: Service\nspec: {ports: [{port: 81}]}", files));
        Assert.False(GuideChecks.IsWritten("kind: Service\nspec: {ports: [{port: 81}, {port: 80}]}", files));
        Assert.False(GuideChecks.IsWritten("kind: Service\nspec: {ports: [{port: 82}]}", files));
        Assert.False(GuideChecks.IsWritten("kind: Service\nspec: {type: ClusterIP}", files));
        Assert.False(GuideChecks.IsWritten("# k8s/b.yaml\nkind: Service", files));
    }
}
