using ManifestGen.Analysis;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

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
        Assert.All(example.Expected, expected => Assert.True(IsWritten(expected, files), $"{title}: not written is\n{expected}\nbut\n{string.Join("\n", files.Values)}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_raises_no_warning(int index, string title)
    {
        var project = KubernetesGuide.Examples[index].Project;
        var analysis = project.Compile().WithAnalyzers(
            [new ServiceDeclarationAnalyzer(), new MisplacedAttributeAnalyzer()],
            new AnalyzerOptions(project.AdditionalFiles, new BuildProperties(project.Properties)));
        var problems = (await analysis.GetAnalyzerDiagnosticsAsync()).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info);
        Assert.True(!problems.Any(), $"{title}: {string.Join("\n", problems)}");
    }

    [Fact]
    public void Excerpt_that_is_not_written_is_noticed()
    {
        var files = new Dictionary<string, string> { ["k8s/a.yaml"] = "kind: Service\nspec: {ports: [{port: 80}, {port: 81}]}\n" };
        Assert.True(IsWritten("kind: Service\nspec: {ports: [{port: 81}]}", files));
        Assert.False(IsWritten("kind: Service\nspec: {ports: [{port: 81}, {port: 80}]}", files));
        Assert.False(IsWritten("kind: Service\nspec: {ports: [{port: 82}]}", files));
        Assert.False(IsWritten("kind: Service\nspec: {type: ClusterIP}", files));
        Assert.False(IsWritten("# k8s/b.yaml\nkind: Service", files));
    }

    // An excerpt may begin with the name of its file; else it may be of any.
    private static bool IsWritten(string expected, IReadOnlyDictionary<string, string> files)
    {
        var name = expected.StartsWith("# ", StringComparison.Ordinal) ? expected[2..expected.IndexOf('\n')].Trim() : null;
        var written = files
            .Where(file => name is null ? file.Key.StartsWith("k8s/", StringComparison.Ordinal) : file.Key == name)
            .SelectMany(file => YamlDocuments.Read(file.Value))
            .ToList();
        return YamlDocuments.Read(expected).All(part => written.Exists(whole => YamlPart.IsIn(part, whole)));
    }
}
