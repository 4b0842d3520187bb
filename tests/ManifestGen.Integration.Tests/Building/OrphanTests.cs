using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

public sealed class OrphanTests(PackageFixture package) : BuildTest(package)
{
    [Fact]
    public void Renamed_service_moves_its_file_and_the_last_removed_service_takes_its_folder_along()
    {
        CreateApp();
        Build().ShouldSucceed();
        Declare(("compose.yaml", "services: {}\n"), ("k8s/orders.yaml", "kind: Deployment\n"));

        Build(WithoutRestore).ShouldSucceed();

        Assert.False(Solution.Exists(Deployment));
        Assert.True(Solution.Exists("App/k8s/orders.yaml"));

        Declare();
        Build(WithoutRestore).ShouldSucceed();

        Assert.False(Solution.Exists(Compose));
        Assert.False(Directory.Exists(Solution.PathOf("App/k8s")));
    }

    [Fact]
    public void File_of_an_unknown_earlier_build_is_reported_and_kept()
    {
        CreateApp();
        Solution.Write("App/k8s/old.yaml", Sources.Owned("kind: Deployment\n"));

        var line = Build().ShouldWarnOf("MGEN1005");

        Assert.Contains("k8s/old.yaml", line, StringComparison.Ordinal);
        Assert.True(Solution.Exists("App/k8s/old.yaml"));
    }
}
