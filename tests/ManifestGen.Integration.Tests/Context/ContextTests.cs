using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Context;

/// <summary>What the targets tell the generator about the container build.</summary>
public sealed class ContextTests(PackageFixture package) : BuildTest(package)
{
    private string[] Entries => Solution.Read("App/obj/Debug/net10.0/manifestgen.context").Split('|');

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
                  org.opencontainers.image.version="1.4.0" \
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

        var line = Build().ShouldWarnOf("MGEN1009");

        Assert.Contains("Leaf.csproj", line, StringComparison.Ordinal);
        Assert.Contains("ManifestGenContextRoot", line, StringComparison.Ordinal);
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
