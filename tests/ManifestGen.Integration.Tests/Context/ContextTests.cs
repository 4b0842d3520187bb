using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Context;

/// <summary>What the targets tell the generator about the container build.</summary>
public sealed class ContextTests(PackageFixture package) : BuildTest(package)
{
    private string[] Entries => [.. Context.Where(entry => !entry.StartsWith("value=", StringComparison.Ordinal))];

    private string[] Context => Solution.Read("App/obj/Debug/net10.0/App.csproj.manifestgen.context").Split('|');

    [Fact]
    public void Closure_holds_indirect_references_and_what_restore_reads()
    {
        CreateLibraries();
        Solution.Write("global.json", "{}");
        Solution.Write("Middle/packages.lock.json", """{ "version": 1, "dependencies": { "netstandard2.0": {} } }""");
        Solution.Write("App/local.props", "<Project />");
        Solution.Write(".editorconfig", "root = true\n");
        Solution.Write("Shared/Linked.cs", "internal static class Linked;\n");
        CreateApp();
        Solution.WriteProject("App/App.csproj", items: """
            <ProjectReference Include="../Middle/Middle.csproj" />
            <ProjectReference Include="../Tool/Tool.csproj" ReferenceOutputAssembly="false" />
            <Compile Include="../Shared/Linked.cs" />
            <ManifestGenRestoreInput Include="local.props" />
            """);

        Build().ShouldSucceed();

        Assert.Equal(
            [
                "project=App/App.csproj", "output=App", "up=..",
                "restore=App/App.csproj", "restore=App/local.props", "restore=Directory.Build.props", "restore=Directory.Build.targets",
                "restore=Directory.Packages.props", "restore=Leaf/Leaf.csproj", "restore=Middle/Middle.csproj", "restore=Middle/packages.lock.json",
                "restore=NuGet.config", "restore=Tool/Tool.csproj", "restore=global.json",
                "source=App", "source=Leaf", "source=Middle", "source=Tool",
                "file=.editorconfig", "file=Shared/Linked.cs",
                "locked=true",
            ],
            Entries);
    }

    [Fact]
    public void Feeds_SDK_and_labels_of_the_project_reach_the_Dockerfile()
    {
        Solution.Write("NuGet.config", """
            <configuration>
              <packageSources>
                <add key="folder" value="eng/packages" />
                <add key="acme" value="https://packages.example.com/v3/index.json" />
              </packageSources>
              <packageSourceMapping>
                <packageSource key="packed"><package pattern="ManifestGen" /></packageSource>
                <packageSource key="folder"><package pattern="Unused" /></packageSource>
                <packageSource key="acme"><package pattern="Unused" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        Directory.CreateDirectory(Solution.PathOf("eng/packages"));
        Solution.Write("global.json", """{ /* any later one */ "sdk": { "version": "8.0.100", "rollForward": "latestMajor" } }""");
        Solution.WriteProject("App/App.csproj", """
            <Description>Two
            lines; 100 % of #1 | "x" = y</Description>
            <Authors>Acme</Authors>
            <RepositoryUrl>https://example.com/app</RepositoryUrl>
            <ManifestGenSdkImage>acme/sdk:10.0</ManifestGenSdkImage>
            """, """<ContainerLabel Include="com.acme.team" Value="shop" />""");
        Solution.Write("App/Program.cs", Sources.Program);
        Solution.Write("App/CatalogService.cs", Sources.Service);

        var result = Build().ShouldSucceed();

        Assert.DoesNotContain("warning", result.Output, StringComparison.Ordinal);
        var dockerfile = Solution.Read("App/Dockerfile");
        Assert.Contains("""
            LABEL org.opencontainers.image.title="catalog" \
                  org.opencontainers.image.version="${VERSION:-1.4.0}" \
                  com.acme.team="shop" \
                  org.opencontainers.image.authors="Acme" \
                  org.opencontainers.image.description="Two lines; 100 % of #1 | \"x\" = y" \
                  org.opencontainers.image.source="https://example.com/app"
            """, dockerfile, StringComparison.Ordinal);
        Assert.Contains("FROM --platform=$BUILDPLATFORM acme/sdk:10.0 AS build", dockerfile, StringComparison.Ordinal);
        Assert.Contains("COPY --link eng/packages/ eng/packages/", dockerfile, StringComparison.Ordinal);
        Assert.Contains("--mount=type=secret,id=nugetconfig", dockerfile, StringComparison.Ordinal);
        Assert.Contains("sdk=8.0.100", Entries);
        Build(WithoutRestore, "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    [Fact]
    public void Folder_that_the_project_builds_into_stays_out_of_the_image()
    {
        CreateApp("<BaseOutputPath>out/</BaseOutputPath>");

        Build().ShouldSucceed();

        Assert.Contains("ignore=App/out", Entries);
    }

    [Fact]
    public void File_that_appears_later_is_noticed_whatever_its_age()
    {
        CreateApp();
        Build().ShouldSucceed();
        Solution.Write("global.json", "{}");
        MakeOld("global.json");

        Build(WithoutRestore).ShouldSucceed();
        Assert.Contains("restore=global.json", Entries);

        File.Delete(Solution.PathOf("global.json"));
        Build(WithoutRestore).ShouldSucceed();
        Assert.DoesNotContain("restore=global.json", Entries);
    }

    [Fact]
    public void Context_root_is_as_the_project_says()
    {
        CreateLibraries();
        CreateApp();
        Solution.WriteProject("App/App.csproj", "<ManifestGenContextRoot>.</ManifestGenContextRoot>", """<ProjectReference Include="../Middle/Middle.csproj" />""");

        var result = Build();

        Assert.Contains("ManifestGenContextRoot", result.ShouldWarnOf("MGEN1009"), StringComparison.Ordinal);
        Assert.Matches(@"App\.csproj.*warning MGEN1009: .*the imported file '[^']*Directory\.Build\.props'", result.Output);
        Assert.Matches(@"warning MGEN1009: .*the referenced project '[^']*Leaf\.csproj'", result.Output);
        Assert.Equal(["project=App.csproj", "output=", "up=.", "restore=App.csproj", "source="], Entries);
    }

    [Fact]
    public void Context_root_without_the_project_is_an_error()
    {
        CreateApp("<ManifestGenContextRoot>../Elsewhere</ManifestGenContextRoot>");

        var line = Build().ShouldFailWith("MGEN1009");

        Assert.Contains("Elsewhere", line, StringComparison.Ordinal);
        Assert.False(Solution.Exists(Compose));
    }

    [Fact]
    public void Debug_and_release_builds_describe_the_same_image()
    {
        CreateLibraries();
        Solution.WriteProject("App/App.csproj",
            "<AssemblyName Condition=\"'$(Configuration)' == 'Release'\">released</AssemblyName><PublishSingleFile Condition=\"'$(Configuration)' == 'Release'\">true</PublishSingleFile>",
            """<ProjectReference Include="../Tool/Tool.csproj" Condition="'$(Configuration)' == 'Release'" />""");
        Solution.Write("App/Program.cs", Sources.Program);
        Solution.Write("App/CatalogService.cs", Sources.Service);

        Build().ShouldSucceed();

        var dockerfile = Solution.Read("App/Dockerfile");
        Assert.Contains("ENTRYPOINT [\"./released\"]", dockerfile, StringComparison.Ordinal);
        Assert.Contains("COPY --link Tool/Tool.csproj Tool/", dockerfile, StringComparison.Ordinal);
        Build("-c", "Release", "-p:ManifestGenMode=Check", "-p:Version=9.9.9").ShouldSucceed();
    }

    [Fact]
    public void Solution_that_appears_above_moves_the_context_and_the_check_says_so()
    {
        Directory.CreateDirectory(Solution.PathOf("App"));
        // A repository of one project, which takes nothing from the folders above it.
        foreach (var name in new[] { "NuGet.config", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
        {
            File.Move(Solution.PathOf(name), Solution.PathOf("App/" + name));
        }

        File.Delete(Solution.PathOf("App/Directory.Packages.props"));
        CreateApp();
        Solution.Write("App/CatalogService.cs", Sources.Service);
        File.Delete(Solution.PathOf("App/Payload.cs"));
        Build().ShouldSucceed();
        Assert.Contains("up=.", Entries);

        Solution.Write("All.sln", "");

        Build(WithoutRestore, "-p:ManifestGenMode=Check").ShouldFailWith("MGEN1001");
        Build(WithoutRestore).ShouldSucceed();
        Assert.Contains("up=..", Entries);
        Build(WithoutRestore, "-p:ManifestGenMode=Check").ShouldSucceed();
    }

    [Fact]
    public void Project_without_a_service_hears_nothing_of_the_build_context()
    {
        Solution.WriteProject("App/App.csproj", "<ManifestGenContextRoot>../Elsewhere</ManifestGenContextRoot>", """<None Include="/etc/hostname" />""");
        Solution.Write("App/Program.cs", Sources.Program);

        Assert.DoesNotContain("MGEN", Build().ShouldSucceed().Output, StringComparison.Ordinal);
    }

    private void CreateLibraries()
    {
        Library("Middle", """<ProjectReference Include="../Leaf/Leaf.csproj" />""");
        Library("Leaf");
        Library("Tool");
    }

    private void Library(string name, string items = "") => Solution.Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);
}
