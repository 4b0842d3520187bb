using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Guide;

/// <summary>What docs/compose.md and docs/swarm.md show is what is written, raises no warning, and is a part of a file that the client accepts.</summary>
public sealed class DockerGuideTests
{
    private static readonly string[] Guides = ["compose.md", "swarm.md"];

    public static IEnumerable<object[]> Examples =>
        from guide in Guides
        from example in Read(guide).Select((example, index) => (example.Title, Index: index))
        select new object[] { guide, example.Index, example.Title };

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_is_what_is_written(string guide, int index, string title)
    {
        var example = Read(guide)[index];
        var files = Generated.From(example.Project).Files;
        Assert.NotEmpty(example.Expected);
        Assert.All(example.Expected, expected => Assert.True(
            GuideChecks.IsWritten(expected, files), $"{title}: not written is\n{expected}\nbut\n{string.Join("\n", files.Where(file => file.Key is "compose.yaml" or "stack.yaml"))}"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_raises_no_warning(string guide, int index, string title)
    {
        var problems = await GuideChecks.WarningsOf(Read(guide)[index].Project);
        Assert.True(problems.Count == 0, $"{title}: {string.Join("\n", problems)}");
    }

    [RequiresCommandTheory("docker compose version")]
    [MemberData(nameof(Examples))]
    public void Client_accepts_both_files(string guide, int index, string title)
    {
        var files = Generated.From(Read(guide)[index].Project).Files;
        Assert.True(ComposeValidation.ComposeConfig(files["compose.yaml"]).Length > 0, title);
        Assert.True(ComposeValidation.StackConfig(files["stack.yaml"]).Length > 0, title);
    }

    [Fact]
    public void Every_excerpt_names_its_file() => Assert.All(
        Guides.SelectMany(Read).SelectMany(example => example.Expected),
        excerpt => Assert.Matches(@"\A# (compose|stack)\.yaml\n", excerpt));

    internal static IReadOnlyList<GuideExample> Read(string guide) => KubernetesGuide.Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", guide)));
}
