using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

public sealed class UserFileTests(PackageFixture package) : BuildTest(package)
{
    [Fact]
    public void Foreign_file_is_reported_by_every_build_and_ours_comes_with_the_next_one_after_it_was_moved_away()
    {
        CreateApp();
        Solution.Write(Compose, "services: {mine: {}} # 100%; 'quoted'\n");
        var first = Build().ShouldWarnOf("MGEN1002");

        var second = Build(WithoutRestore, "-v:d");
        Assert.Equal(first.Trim(), second.ShouldWarnOf("MGEN1002").Replace("     1>", "", StringComparison.Ordinal).Trim());
        Assert.DoesNotContain("Task \"WriteManifests\"", second.Output, StringComparison.Ordinal);

        File.Move(Solution.PathOf(Compose), Solution.PathOf("mine.yaml"));
        var third = Build(WithoutRestore, "-v:d").ShouldSucceed();
        Assert.Contains("Skipping target \"CoreCompile\"", third.Output, StringComparison.Ordinal);
        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));
        Assert.DoesNotContain("MGEN1002", Build(WithoutRestore).ShouldSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_and_deleted_files_are_named_and_a_build_without_a_change_says_nothing()
    {
        CreateApp();
        var first = Build().ShouldSucceed().Output;
        Assert.Contains("ManifestGen created compose.yaml", first, StringComparison.Ordinal);
        Assert.Contains("ManifestGen created k8s/catalog.yaml", first, StringComparison.Ordinal);
        Assert.DoesNotContain("ManifestGen created", Build(WithoutRestore, "-v:n").ShouldSucceed().Output, StringComparison.Ordinal);

        Declare(("compose.yaml", "services: {new}\n"));
        var second = Build(WithoutRestore).ShouldSucceed().Output;

        Assert.Contains("ManifestGen updated compose.yaml", second, StringComparison.Ordinal);
        Assert.Contains("ManifestGen deleted k8s/catalog.yaml", second, StringComparison.Ordinal);
    }

    [Fact]
    public void Edit_by_hand_is_named_and_can_be_had_back()
    {
        CreateApp();
        Build().ShouldSucceed();
        Solution.Write(Compose, Sources.Owned("services: {mine: {}}\n"));

        var line = Build(WithoutRestore).ShouldWarnOf("MGEN1026");

        const string Copy = "obj/Debug/net10.0/App.csproj.manifestgen.replaced/compose.yaml";
        Assert.Contains(Copy, line, StringComparison.Ordinal);
        Assert.Equal(Sources.Owned("services: {mine: {}}\n"), Solution.Read("App/" + Copy));
        Assert.DoesNotContain("MGEN1026", Build(WithoutRestore).ShouldSucceed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_file_of_the_user_that_appears_is_reported_until_he_chooses()
    {
        const string Allow = "-p:ManifestGenAllowOtherComposeFiles=true";
        CreateApp();
        Build().ShouldSucceed();
        Solution.Write("App/docker-compose.yml", "services: {}\n");

        Build(WithoutRestore).ShouldWarnOf("MGEN1027");
        Build(WithoutRestore).ShouldWarnOf("MGEN1027");
        Assert.DoesNotContain("MGEN1027", Build(WithoutRestore, Allow).ShouldSucceed().Output, StringComparison.Ordinal);
        Build(WithoutRestore).ShouldWarnOf("MGEN1027");

        File.Delete(Solution.PathOf("App/docker-compose.yml"));
        Assert.DoesNotContain("MGEN1027", Build(WithoutRestore).ShouldSucceed().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("docker%3Bcompose")]
    [InlineData("%3B Docker %3B%3BCOMPOSE %3B")]
    public void Targets_of_a_command_line_are_separated_as_it_has_to_be_there(string targets)
    {
        Solution.WriteProject("App/App.csproj");
        Solution.Write("App/Program.cs", Sources.Program);
        Solution.Write("App/Service.cs", Sources.Service);

        Build("-p:ManifestGenTargets=" + targets).ShouldSucceed();

        Assert.True(Solution.Exists("App/Dockerfile"));
        Assert.True(Solution.Exists(Compose));
        Assert.False(Solution.Exists("App/stack.yaml"));
        Assert.False(Solution.Exists(Deployment));
    }

    [Fact]
    public void Two_projects_in_one_folder_do_not_delete_each_others_files()
    {
        foreach (var name in new[] { "App", "Jobs" })
        {
            Solution.WriteProject($"App/{name}.csproj", $"<EnableDefaultCompileItems>false</EnableDefaultCompileItems>", $"""<Compile Include="Program.cs;{name}.cs" />""");
            Solution.Write($"App/{name}.cs", Sources.Service.Replace("\"catalog\"", $"\"{name.ToLowerInvariant()}\"", StringComparison.Ordinal));
        }

        Solution.Write("App/Program.cs", Sources.Program);

        Solution.Build("App/App.csproj").ShouldSucceed();
        Solution.Build("App/Jobs.csproj").ShouldWarnOf("MGEN1002");
        Solution.Build("App/App.csproj").ShouldSucceed();

        Assert.True(Solution.Exists("App/k8s/app.yaml"));
        Assert.True(Solution.Exists("App/k8s/jobs.yaml"));
        Assert.Contains("(App.csproj)", Solution.Read(Compose).Split('\n')[0], StringComparison.Ordinal);
    }
}
