using ManifestGen.Tasks.OwnObjects;

namespace ManifestGen.Tasks.Tests.OwnObjects;

/// <summary>The build says of the user's objects what the compiler, which reads less, cannot say; and nothing twice.</summary>
public sealed class OwnObjectProblemsTests : IDisposable
{
    private const string Kustomization = "resources:\n- catalog.yaml\n";

    private const string Deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: catalog\nspec:\n  selector:\n    matchLabels:\n      a: b\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("custom/a.yaml", "a: [b\n", "MGEN1043")]
    [InlineData("custom/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: &x {name: a}\ndata:\n  a: 1\n", "MGEN1046 5:6")]
    [InlineData("patches/a.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: &n other}\n", "MGEN1047 3:18")]
    [InlineData("custom/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  <<: {a: 1}\n", "MGEN1046 5:11")]
    // The compiler has told these.
    [InlineData("custom/a.yaml", "a:\n\tb: 1\n", "")]
    [InlineData("custom/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata:\n  a: 1\n", "")]
    [InlineData("patches/a.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: other}\n", "")]
    public void Only_what_the_compiler_does_not_read_is_told(string path, string text, string expected)
    {
        _folder.Write("k8s/" + path, text);

        var problems = Find();

        Assert.Equal(expected, string.Join(", ", problems.Select(problem => problem.Code == "MGEN1043" ? problem.Code : $"{problem.Code} {problem.Line}:{problem.Column}")));
        Assert.All(problems, problem => Assert.Equal((true, _folder.PathOf("k8s/" + path)), (problem.IsError, problem.File)));
    }

    [Fact]
    public void File_that_only_the_build_reads_does_not_hide_what_others_refer_to()
    {
        _folder.Write("k8s/custom/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: &x {name: settings}\n");
        _folder.Write("k8s/custom/b.yaml", "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers: []\n  volumes:\n    - name: a\n      configMap: {name: settings}\n    - name: b\n      configMap: {name: none}\n");

        var problem = Assert.Single(Find());

        Assert.Equal(("MGEN1052", false, 10), (problem.Code, problem.IsError, problem.Line));
    }

    /// <summary>Nine lines that stand for a billion nodes.</summary>
    [Fact]
    public void Aliases_that_multiply_are_an_error_at_their_place_and_take_no_time()
    {
        var lines = Enumerable.Range(1, 9).Select(number => $"k{number}: &k{number} [{string.Join(", ", Enumerable.Repeat(number == 1 ? "x" : $"*k{number - 1}", 10))}]\n");
        _folder.Write("k8s/custom/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n" + string.Concat(lines));

        var problem = Assert.Single(Find());

        Assert.Equal("MGEN1043", problem.Code);
        Assert.Contains("200,000 nodes", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_is_told_where_analyzers_do_not_run()
    {
        _folder.Write("k8s/patches/a.yaml", "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: other}\n");

        Assert.Empty(Find());
        Assert.Equal("MGEN1047", Assert.Single(Find(compilerTells: false)).Code);
    }

    [Fact]
    public void Link_is_told()
    {
        _folder.Write("elsewhere.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
        Directory.CreateDirectory(_folder.PathOf("k8s/custom"));
        File.CreateSymbolicLink(_folder.PathOf("k8s/custom/a.yaml"), _folder.PathOf("elsewhere.yaml"));

        Assert.Contains("symbolic link", Assert.Single(Find()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Project_without_such_files_or_without_Kubernetes_is_not_looked_at()
    {
        Assert.Empty(Find());

        _folder.Write("k8s/custom/a.yaml", "a: [b\n");
        Assert.Empty(OwnObjectProblems.Find(_folder.Project, _folder.Declare(("compose.yaml", "services: {}\n")), "1.30"));
    }

    private IReadOnlyList<Problem> Find(bool compilerTells = true) =>
        OwnObjectProblems.Find(_folder.Project, _folder.Declare(("k8s/kustomization.yaml", Kustomization), ("k8s/catalog.yaml", Deployment)), "1.30", compilerTells);
}
