using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

public sealed class RefusalTests(PackageFixture package) : BuildTest(package)
{
    [Fact]
    public void Compile_error_and_blocked_declaration_change_nothing()
    {
        CreateApp();
        Build().ShouldSucceed();
        Declare(("compose.yaml", "services: {new}\n"));
        Solution.Write("App/Program.cs", "this does not compile");

        Build(WithoutRestore).ShouldFailWith("CS");
        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));

        Solution.Write("App/Program.cs", Sources.Program);
        Solution.Write("App/Payload.cs", Sources.Blocked("MGEN101: Port 70000 does not exist."));

        var line = Build(WithoutRestore).ShouldFailWith("MGEN1006");
        Assert.Contains("MGEN101: Port 70000 does not exist.", line, StringComparison.Ordinal);
        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));
        Assert.True(Solution.Exists(Deployment));
    }

    [Fact]
    public void File_that_ManifestGen_did_not_write_stays_as_it_is()
    {
        CreateApp();
        Solution.Write(Compose, "services: {mine: {}}\n");

        var line = Build().ShouldWarnOf("MGEN1002");

        Assert.Contains("compose.yaml", line, StringComparison.Ordinal);
        Assert.Equal("services: {mine: {}}\n", Solution.Read(Compose));
        Assert.True(Solution.Exists(Deployment));
    }

    [Fact]
    public void Read_only_file_fails_the_build_and_no_other_file_is_written()
    {
        CreateApp();
        Build().ShouldSucceed();
        Declare(("compose.yaml", "services: {new}\n"), ("k8s/catalog.yaml", "kind: New\n"));
        File.SetAttributes(Solution.PathOf(Deployment), FileAttributes.ReadOnly);

        var line = Build(WithoutRestore).ShouldFailWith("MGEN1003");

        Assert.Contains("k8s/catalog.yaml", line, StringComparison.Ordinal);
        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));
        File.SetAttributes(Solution.PathOf(Deployment), FileAttributes.Normal);
    }

    [Fact]
    public void Path_outside_the_output_folder_is_refused()
    {
        CreateApp();
        Declare(("../compose.yaml", "services: {}\n"));

        Build().ShouldFailWith("MGEN1004");

        Assert.False(Solution.Exists("compose.yaml"));
    }
}
