using ManifestGen.Tasks.Preview;
using ManifestGen.Testing;

namespace ManifestGen.Tasks.Tests.Preview;

public sealed class UnifiedDiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Change_is_shown_with_three_lines_around_it() => Assert.Equal(
        """
        diff --git a/k8s/a.yaml b/k8s/a.yaml
        --- a/k8s/a.yaml
        +++ b/k8s/a.yaml
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """, UnifiedDiff.Between("k8s/a.yaml", Lines(1, 9), Lines(1, 9).Replace("5", "five", StringComparison.Ordinal)));

    [Fact]
    public void New_and_deleted_files_are_against_nothing()
    {
        Assert.EndsWith("new file mode 100644\n--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+1\n", UnifiedDiff.Between("a", null, "1\n"), StringComparison.Ordinal);
        Assert.EndsWith("deleted file mode 100644\n--- a/a\n+++ /dev/null\n@@ -1,1 +0,0 @@\n-1\n", UnifiedDiff.Between("a", "1\n", null), StringComparison.Ordinal);
    }

    /// <summary>Whoever applies the difference has the new text: git is asked, with changes at every place and of every size.</summary>
    [Fact]
    public void Git_applies_every_difference()
    {
        Git("init", "--quiet");
        var random = new Random(7);
        for (var round = 0; round < 12; round++)
        {
            var old = Text(random);
            var next = Text(random);
            if (old == next)
            {
                continue;
            }

            _folder.Write("a.yaml", old);
            File.WriteAllText(_folder.PathOf("a.diff"), UnifiedDiff.Between("a.yaml", old, next));
            Git("apply", "a.diff");
            Assert.Equal(next, _folder.Read("a.yaml"));
        }
    }

    private void Git(params string[] arguments) => CommandLine.Run("git", ["-C", _folder.Root, .. arguments]).MustSucceed();

    // Few different lines, so that many are alike; sometimes the last one does not end.
    private static string Text(Random random) =>
        string.Join('\n', Enumerable.Range(0, random.Next(1, 40)).Select(line => random.Next(4) == 0 ? $"{random.Next(5)}" : $"{line / 2}")) + (random.Next(3) == 0 ? "" : "\n");

    private static string Lines(int first, int last) => string.Concat(Enumerable.Range(first, last - first + 1).Select(line => $"{line}\n"));
}
