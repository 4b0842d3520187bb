using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

public sealed class CheckTests(PackageFixture package) : BuildTest(package)
{
    private const string Check = "-p:ManifestGenMode=Check";

    [Fact]
    public void Drift_fails_the_build_although_everything_is_up_to_date_and_nothing_is_written()
    {
        CreateApp();
        Build().ShouldSucceed();
        Build(WithoutRestore, Check).ShouldSucceed();
        var edited = Sources.Owned("services: {edited}\n");
        Solution.Write(Compose, edited);
        File.Delete(Solution.PathOf(Deployment));
        Solution.Write("App/k8s/old.yaml", Sources.Owned("kind: Deployment\n"));

        var result = Build(WithoutRestore, Check, "-v:d");

        Assert.Contains("Skipping target \"CoreCompile\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("compose.yaml is out of date at line 2: expected 'services: {}', found 'services: {edited}'.", result.ShouldFailWith("MGEN1001"), StringComparison.Ordinal);
        Assert.Contains("k8s/catalog.yaml is missing.", result.Output, StringComparison.Ordinal);
        Assert.Contains("k8s/old.yaml", result.ShouldFailWith("MGEN1005"), StringComparison.Ordinal);
        Assert.Equal(edited, Solution.Read(Compose));
        Assert.False(Solution.Exists(Deployment));
        Assert.True(Solution.Exists("App/k8s/old.yaml"));
    }

    [Fact]
    public void Fresh_checkout_with_missing_files_fails_and_stays_without_them()
    {
        CreateApp();

        var line = Build(Check).ShouldFailWith("MGEN1001");

        Assert.Contains("Build with ManifestGenMode=Write and commit the result.", line, StringComparison.Ordinal);
        Assert.False(Solution.Exists(Compose));
    }
}
