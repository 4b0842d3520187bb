using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Building;

/// <summary>Builds in which the generator does not run, or runs to no end. Nobody's files may go for it.</summary>
public sealed class GeneratorAbsentTests(PackageFixture package) : BuildTest(package)
{
    /// <summary>A target that takes the analyzers out of the build, as those who want fast builds write it.</summary>
    private const string Fast = "-p:Fast=true";

    [Fact]
    public void Build_without_analyzers_keeps_every_file_and_fails_and_the_next_one_is_as_before()
    {
        CreateService();
        Build().ShouldSucceed();
        var compose = Solution.Read(Compose);
        Edit();

        var line = Build(WithoutRestore, Fast).ShouldFailWith("MGEN1025");
        Assert.Contains("The compiler ran without ManifestGen's source generator", line, StringComparison.Ordinal);
        Assert.Equal(compose, Solution.Read(Compose));
        Assert.True(Solution.Exists(Deployment));

        // Nothing has changed since for the compiler, which would be content with the assembly as it is.
        Solution.Write("App/compose.yaml", Sources.Owned("edited: by hand\n"));
        File.Delete(Solution.PathOf(Deployment));
        Build(WithoutRestore).ShouldSucceed();
        Assert.Equal(compose, Solution.Read(Compose));
        Assert.True(Solution.Exists(Deployment));
    }

    [Fact]
    public void Check_without_analyzers_fails()
    {
        CreateService();
        Build().ShouldSucceed();
        Edit();

        Build(WithoutRestore, Fast, "-p:ManifestGenMode=Check").ShouldFailWith("MGEN1025");
        Build(WithoutRestore, "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    [Fact]
    public void Build_without_analyzers_in_mode_None_is_fine_and_the_next_one_writes()
    {
        CreateService();

        Build(Fast, "-p:ManifestGenMode=None").ShouldSucceed();
        Assert.False(Solution.Exists(Compose));
        Build(WithoutRestore).ShouldSucceed();

        Assert.True(Solution.Exists(Compose));
    }

    [Fact]
    public void Compiler_that_hands_on_no_settings_changes_nothing()
    {
        CreateService();
        Build().ShouldSucceed();
        var compose = Solution.Read(Compose);
        Edit();

        var line = Build(WithoutRestore, "-p:GenerateMSBuildEditorConfigFile=false").ShouldFailWith("MGEN1025");

        Assert.Contains("without the settings of the build", line, StringComparison.Ordinal);
        Assert.Equal(compose, Solution.Read(Compose));
    }

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    [InlineData("-p:GenerateAssemblyInfo=false")]
    [InlineData("-p:ProduceOnlyReferenceAssembly=true")]
    public void Setting_that_leaves_the_generator_alone_is_no_reason(string argument)
    {
        CreateService();

        Build(argument).ShouldSucceed();

        Assert.True(Solution.Exists(Compose));
    }

    [Fact]
    public void Generated_code_that_is_emitted_into_the_project_is_not_compiled_as_a_second_payload()
    {
        CreateApp("<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles><CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>");
        Build().ShouldSucceed();
        Edit();

        Build(WithoutRestore).ShouldSucceed();

        Assert.Equal(Sources.Owned("services: {}\n"), Solution.Read(Compose));
    }

    [Fact]
    public void Project_that_declares_nothing_needs_no_generator()
    {
        CreateService();
        Solution.Write("App/Service.cs", "");

        Build(Fast).ShouldSucceed();
        Assert.DoesNotContain("Building target \"CoreCompile\"", Build(WithoutRestore, Fast, "-v:d").ShouldSucceed().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fsproj", "F#", "[<EntryPoint>]\nlet main _ = 0\n", "[<ManifestGen.ContainerService(\"catalog\")>]\ntype Catalog() = class end\n")]
    [InlineData("vbproj", "Visual Basic", "Module Program\nSub Main()\nEnd Sub\nEnd Module\n", "<ManifestGen.ContainerService(\"catalog\")>\nClass Catalog\nEnd Class\n")]
    public void Project_in_another_language_is_told_that_nothing_is_generated_where_it_declares_a_service(string extension, string language, string program, string service)
    {
        var source = $"Lib/Program.{extension[..2]}";
        Solution.WriteProject($"Lib/Lib.{extension}", items: extension == "fsproj" ? """<Compile Include="Program.fs" />""" : "");
        Solution.Write(source, program);
        Solution.Build("Lib").ShouldSucceed();

        Solution.Write(source, extension == "fsproj" ? service + program : program + service);
        var line = Solution.Build("Lib", WithoutRestore).ShouldFailWith("MGEN1025");

        Assert.Contains($"its language is {language}", line, StringComparison.Ordinal);
    }

    private void CreateService()
    {
        Solution.WriteProject("App/App.csproj");
        Solution.Write("App/Directory.Build.targets", """
            <Project>
              <Target Name="RemoveAnalyzers" BeforeTargets="CoreCompile" Condition="'$(Fast)' == 'true'">
                <ItemGroup>
                  <Analyzer Remove="@(Analyzer)" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        Solution.Write("App/Service.cs", Sources.Service);
        Edit();
    }

    private void Edit() => Solution.Write("App/Program.cs", Sources.Program + $"// {Guid.NewGuid()}\n");
}
