using ManifestGen.Tasks.Manifests;
using ManifestGen.Tasks.Upgrades;
using ManifestGen.Testing;

namespace ManifestGen.Tasks.Tests.Upgrades;

/// <summary>What a build tells of the upgrade, where, and what stops it from being told.</summary>
public sealed class UpgradeCheckTests : IDisposable
{
    private const string Ledger = "k8s/ledger.yaml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [RequiresCommandFact("git --version")]
    public void Build_that_would_write_what_the_server_refuses_writes_nothing()
    {
        Assert.Empty(Write("10Gi"));
        Commit("release");

        var problem = Assert.Single(Write("20Gi"));

        Assert.True(problem.IsError);
        Assert.Equal(ProblemCodes.Refused, problem.Code);
        Assert.Contains("No files were generated", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Set("10Gi"), _folder.Read(Ledger));
        Assert.Single(Write("20Gi"));
    }

    [Theory]
    [InlineData("StatefulSet/ledger")]
    [InlineData("MGEN1030 StatefulSet/ledger")]
    [InlineData("mgen1030:statefulset/ledger;Service/other")]
    [InlineData("MGEN1030")]
    [InlineData("all")]
    public void Change_that_the_user_accepts_is_written(string accept)
    {
        Write("10Gi");

        Assert.Empty(Write("20Gi", accept: accept));
        Assert.Equal(Set("20Gi"), _folder.Read(Ledger));
    }

    [Theory]
    [InlineData("StatefulSet/other")]
    [InlineData("MGEN1032 StatefulSet/ledger")]
    public void Acceptance_of_something_else_accepts_nothing(string accept)
    {
        Write("10Gi");

        Assert.Single(Write("20Gi", accept: accept));
    }

    [Fact]
    public void Line_of_the_file_accepts_and_is_told_once_it_accepts_nothing()
    {
        _folder.Write(Acceptances.FileName, "# of release 1.4\n\nMGEN1030 StatefulSet/ledger  # claims resized\n");
        Write("10Gi");
        Assert.Empty(Write("20Gi"));
        _folder.Write("released/" + Ledger, Set("20Gi"));

        var problem = Assert.Single(Check("20Gi", baseline: "released"));

        Assert.Equal((ProblemCodes.StaleAcceptance, 3, false), (problem.Code, problem.Line, problem.IsError));
        Assert.EndsWith(Acceptances.FileName, problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_compares_with_the_folder_that_the_user_names()
    {
        _folder.Write(Ledger, Set("20Gi"));
        _folder.Write("released/" + Ledger, Set("10Gi"));

        Assert.Equal(ProblemCodes.Refused, Assert.Single(Check("20Gi", baseline: "released")).Code);
        Assert.Empty(Check("20Gi"));
    }

    [RequiresCommandFact("git --version")]
    public void Check_compares_with_the_last_commit_and_with_any_revision()
    {
        Write("10Gi");
        Commit("release");
        Git("tag", "v1");
        Write("20Gi", accept: "all");

        Assert.Equal(ProblemCodes.Refused, Assert.Single(Check("20Gi")).Code);
        Commit("resize");
        Assert.Empty(Check("20Gi"));
        Assert.Equal(ProblemCodes.Refused, Assert.Single(Check("20Gi", baseline: "v1")).Code);
    }

    [RequiresCommandTheory("git --version")]
    [InlineData(true)]
    [InlineData(false)]
    public void What_no_commit_has_was_hardly_deployed_so_it_is_written(bool isRepository)
    {
        if (isRepository)
        {
            Git("init", "-q");
        }

        Write("10Gi");

        var problem = Assert.Single(Write("20Gi"));

        Assert.False(problem.IsError);
        Assert.Equal(Set("20Gi"), _folder.Read(Ledger));
    }

    [RequiresCommandTheory("git --version")]
    [InlineData("v9")]
    [InlineData("--output=stolen")]
    [InlineData("HEAD; touch stolen")]
    [InlineData("HEAD:k8s")]
    public void Baseline_that_is_none_is_an_error_and_no_command(string baseline)
    {
        Write("10Gi");
        Commit("release");

        var problem = Assert.Single(Check("10Gi", baseline: baseline));

        Assert.Equal(ProblemCodes.Baseline, problem.Code);
        Assert.False(_folder.Exists("stolen"));
    }

    [Theory]
    [InlineData("""
        using ManifestGen;

        namespace Shop;

        [ContainerService("other"), Volume("/data", Size = "1Gi")]
        internal sealed class Other { }

        [ContainerService("ledger", Workload = WorkloadKind.StatefulSet)]
        [Volume("/logs", Size = "1Gi"), Volume("/data", Size = "20Gi")]
        internal sealed class Service;
        """, 9, 33)]
    [InlineData("""
        [ManifestGen.ContainerService("ledger")]
        [ManifestGen.VolumeAttribute("/srv/data", Name = "data")]
        public partial class Service
        {
        }
        """, 2, 14)]
    [InlineData("""
        [ContainerService("ledger")]
        public class Service { }
        """, 2, 8)]
    public void Finding_is_at_the_attribute_that_causes_it(string source, int line, int column)
    {
        Write("10Gi");
        _folder.Write("Program.cs", "internal static class Program { }");
        _folder.Write("Service.cs", source);

        var problem = Assert.Single(Write("20Gi", sources: ["Program.cs", "Service.cs", "gone.cs"]));

        Assert.Equal((_folder.PathOf("Service.cs"), line, column), (problem.File, problem.Line, problem.Column));
    }

    [Fact]
    public void First_build_and_a_text_that_is_no_YAML_tell_nothing()
    {
        Assert.Empty(Write("10Gi"));
        _folder.Write(Ledger, TemporaryFolder.Owned("a: [b\n  - c: {\n"));

        Assert.DoesNotContain(Write("20Gi"), problem => problem.IsError);
        Assert.Equal(Set("20Gi"), _folder.Read(Ledger));
    }

    [Fact]
    public void Object_of_a_file_that_goes_is_told()
    {
        ManifestWriter.Write(_folder.Project, _folder.Declare((Ledger, Set("10Gi")), ("k8s/shop.yaml", Set("1Gi", "shop"))), _folder.Stamp, Upgrade("", "", []));

        var problems = ManifestWriter.Write(_folder.Project, _folder.Declare((Ledger, Set("10Gi"))), _folder.Stamp, Upgrade("", "", []));

        Assert.Contains("'shop' is no longer declared", Assert.Single(problems).Message, StringComparison.Ordinal);
        Assert.False(_folder.Exists("k8s/shop.yaml"));
    }

    [RequiresCommandFact("git --version")]
    public void Version_that_promises_less_is_written_and_only_told_of()
    {
        ManifestWriter.Write(_folder.Project, _folder.Declare((Ledger, Set("10Gi", replicas: 3))), _folder.Stamp, Upgrade("", "", []));
        Commit("release");

        var problem = Assert.Single(ManifestWriter.Write(_folder.Project, _folder.Declare((Ledger, Set("10Gi", replicas: 2))), _folder.Stamp, Upgrade("", "", [])));

        Assert.Equal((ProblemCodes.Reduction, false, true), (problem.Code, problem.IsError, problem.IsInformation));
        Assert.Equal(Set("10Gi", replicas: 2), _folder.Read(Ledger));
        Assert.True(Assert.Single(ProblemList.Read(ProblemList.Write([problem]))).IsInformation);
    }

    [RequiresCommandFact("git --version")]
    public void Files_of_a_revision_are_read_as_they_are_written()
    {
        var texts = new Dictionary<string, string> { ["k8s/empty.yaml"] = "", ["k8s/with space.yaml"] = "a: 1\n\n", ["k8s/grün/x.yaml"] = "ä: \u20ac", ["compose.yaml"] = new('x', 300_000) };
        foreach (var (path, text) in texts)
        {
            _folder.Write(path, text);
        }

        Commit("release");

        Assert.Equal(texts.OrderBy(file => file.Key, StringComparer.Ordinal), GitRevision.TryRead(_folder.Root, "HEAD", ["compose.yaml", "stack.yaml", "k8s"], out var problem)!.OrderBy(file => file.Key, StringComparer.Ordinal));
        Assert.Null(problem);
    }

    private IReadOnlyList<Problem> Write(string size, string accept = "", IEnumerable<string>? sources = null) =>
        ManifestWriter.Write(_folder.Project, _folder.Declare((Ledger, Set(size))), _folder.Stamp, Upgrade("", accept, sources ?? []));

    private IReadOnlyList<Problem> Check(string size, string baseline = "") =>
        ManifestChecker.Check(_folder.Project, _folder.Declare((Ledger, Set(size))), Upgrade(baseline, "", [])).Where(problem => problem.Code != ProblemCodes.Orphan).ToArray();

    private UpgradeCheck Upgrade(string baseline, string accept, IEnumerable<string> sources) =>
        new(_folder.Project, baseline, accept) { Sources = [.. sources.Select(_folder.PathOf)] };

    private void Commit(string message)
    {
        Git("init", "-q");
        Git("add", "-A");
        Git("-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "-q", "--allow-empty", "-m", message);
    }

    private void Git(params string[] arguments) => CommandLine.Run("git", ["-C", _folder.Root, .. arguments]).MustSucceed();

    private static string Set(string size, string name = "ledger", int replicas = 1) => TemporaryFolder.Owned($$"""
        apiVersion: apps/v1
        kind: StatefulSet
        metadata:
          name: {{name}}
          labels:
            app.kubernetes.io/name: {{name}}
        spec:
          serviceName: {{name}}-headless
          replicas: {{replicas}}
          volumeClaimTemplates:
            - metadata:
                name: data
              spec:
                accessModes:
                  - ReadWriteOnce
                resources:
                  requests:
                    storage: {{size}}

        """);
}
