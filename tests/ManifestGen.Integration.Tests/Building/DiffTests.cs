using ManifestGen.Integration.Tests.Fixtures;
using ManifestGen.Testing;

namespace ManifestGen.Integration.Tests.Building;

public sealed class DiffTests(PackageFixture package) : BuildTest(package)
{
    private const string Diff = "-p:ManifestGenMode=Diff";

    [Fact]
    public void Difference_is_what_the_build_then_writes_and_nothing_is_written_before()
    {
        CreateApp("<ManifestGenOutputDirectory>../deploy</ManifestGenOutputDirectory><TreatWarningsAsErrors>true</TreatWarningsAsErrors>",
            "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        Directory.Delete(Solution.PathOf(".git"));
        CommandLine.Run("git", "init", "--quiet", Solution.Root).MustSucceed();
        Build().ShouldSucceed();
        Declare(("compose.yaml", "services: {new}\n"), ("k8s/other.yaml", "kind: Job\n"));
        Solution.Write("deploy/stack.yaml", "mine: 1\n");

        var result = Build(WithoutRestore, Diff).ShouldSucceed();

        Assert.Single(result.Output.Split("+services: {new}"), text => text.Contains("-services: {}", StringComparison.Ordinal));
        Assert.DoesNotContain("\u001b", result.Output, StringComparison.Ordinal);
        Assert.Contains("services: {}", Solution.Read("deploy/compose.yaml"), StringComparison.Ordinal);
        Solution.Write("a.diff", string.Concat(result.Output.Split('\n').Select(line => line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line)
            .SkipWhile(line => !line.StartsWith("diff ", StringComparison.Ordinal)).TakeWhile(line => !line.Contains(" -> ", StringComparison.Ordinal)).Select(line => line + "\n")));
        CommandLine.Run("git", "-C", Solution.Root, "apply", "a.diff").MustSucceed();
        var applied = Files();
        Build(WithoutRestore).ShouldSucceed();
        Assert.Equal(applied, Files());
        Assert.Contains("would change no file", Build(WithoutRestore, Diff).ShouldSucceed().Output, StringComparison.Ordinal);
    }

    /// <summary>The terminal logger hides messages, so that a user of .NET 10 would see an empty success.</summary>
    [Fact]
    public void Difference_is_seen_under_the_terminal_logger_and_is_no_error_even_in_a_strict_project()
    {
        CreateApp("<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        var result = Build(Diff, "-tl:on").ShouldSucceed();

        Assert.Contains("+services: {}", result.Output, StringComparison.Ordinal);
        Assert.False(Solution.Exists(Compose));
    }

    private string[] Files() => Directory.GetFiles(Solution.PathOf("deploy"), "*", SearchOption.AllDirectories).Order().Select(path => $"{path}\n{File.ReadAllText(path)}").ToArray();
}
