using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

public sealed class WriteTests(PackageFixture package) : BuildTest(package)
{
    [Fact]
    public void Build_writes_what_the_assembly_declares_and_keeps_it_through_clean()
    {
        CreateApp();

        Build().ShouldSucceed();

        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));
        Assert.Equal(Sources.Owned("kind: Deployment\n"), Solution.Read(Deployment));

        Solution.Run("clean", "App", "-v:m").ShouldSucceed();

        Assert.True(Solution.Exists(Compose));
        Assert.False(Solution.Exists("App/obj/Debug/net10.0/App.csproj.manifestgen.stamp"));
    }

    [Fact]
    public void No_op_build_runs_no_task()
    {
        CreateApp();
        Build().ShouldSucceed();

        var second = Build(WithoutRestore, "-v:d").ShouldSucceed();

        Assert.DoesNotContain("ManifestGen.Tasks.dll\"", second.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch("Task \"(CollectBuildContext|WriteManifests|CheckManifests)\"", second.Output);
    }

    [Fact]
    public void Missing_or_edited_file_comes_back_while_compilation_is_skipped()
    {
        CreateApp();
        Build().ShouldSucceed();
        File.Delete(Solution.PathOf(Deployment));
        Solution.Write(Compose, Sources.Owned("edited: by hand\n"));

        var second = Build(WithoutRestore, "-v:d").ShouldSucceed();

        Assert.Contains("Skipping target \"CoreCompile\"", second.Output, StringComparison.Ordinal);
        Assert.Equal(Sources.Owned("kind: Deployment\n"), Solution.Read(Deployment));
        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));
    }

    [Fact]
    public void Edit_that_changes_no_declaration_touches_no_file()
    {
        CreateApp();
        Build().ShouldSucceed();
        var age = MakeOld(Compose);
        Solution.Write("App/Program.cs", "System.Console.WriteLine(1);\n");

        Build(WithoutRestore).ShouldSucceed();

        Assert.Equal(age, AgeOf(Compose));
    }

    [Fact]
    public void Checkout_with_carriage_returns_is_up_to_date()
    {
        CreateApp();
        Build().ShouldSucceed();
        var windows = Solution.Read(Compose).ReplaceLineEndings("\r\n");
        Solution.Write(Compose, windows);

        Build(WithoutRestore).ShouldSucceed();
        Build(WithoutRestore, "-p:ManifestGenMode=Check").ShouldSucceed();

        Assert.Equal(windows, Solution.Read(Compose));
    }

    [Fact]
    public void Files_go_to_the_output_directory()
    {
        CreateApp("<ManifestGenOutputDirectory>deploy</ManifestGenOutputDirectory>");

        Build().ShouldSucceed();

        Assert.True(Solution.Exists("App/deploy/compose.yaml"));
        Assert.False(Solution.Exists(Compose));
    }

    [Fact]
    public void First_of_several_target_frameworks_writes_once()
    {
        CreateApp(framework: """
            <TargetFrameworks>
              net10.0;
              netstandard2.0
            </TargetFrameworks>
            """, properties: "<OutputType>Library</OutputType><StartupObject />");
        File.Delete(Solution.PathOf("App/Program.cs"));

        var result = Build("-v:d").ShouldSucceed();

        Assert.True(Solution.Exists(Compose));
        Assert.True(Solution.Exists("App/obj/Debug/net10.0/App.csproj.manifestgen.stamp"));
        Assert.False(Solution.Exists("App/obj/Debug/netstandard2.0/App.csproj.manifestgen.stamp"));
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(result.Output, "Done executing task \"WriteManifests\""));
    }
}
