using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>Committed files in an IDE: the compiler of a design-time build gets them and reports those that differ.</summary>
public sealed class DriftTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Difference_is_reported_in_a_design_time_build_and_files_as_written_are_none()
    {
        Write("<ManifestGenShowDrift>true</ManifestGenShowDrift>");
        _solution.Build("Catalog").ShouldSucceed();

        Assert.DoesNotContain("MGEN108", DesignTime().ShouldSucceed().Output, StringComparison.Ordinal);

        _solution.Write("Catalog/k8s/catalog.yaml", _solution.Read("Catalog/k8s/catalog.yaml").Replace("replicas: 3", "replicas: 2", StringComparison.Ordinal));
        var output = DesignTime().ShouldSucceed().Output;

        Assert.Contains("k8s/catalog.yaml", output, StringComparison.Ordinal);
        Assert.Contains("MGEN1080", output, StringComparison.Ordinal);
        Assert.Contains("MGEN1081", output, StringComparison.Ordinal);
        Assert.Contains("'  replicas: 3' instead of '  replicas: 2'", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_gets_no_committed_file_so_what_it_writes_does_not_bring_the_compiler_back()
    {
        Write("<ManifestGenShowDrift>true</ManifestGenShowDrift>");
        _solution.Build("Catalog").ShouldSucceed();
        var compiled = File.GetLastWriteTimeUtc(_solution.PathOf("Catalog/obj/Debug/net10.0/Catalog.dll"));

        _solution.Build("Catalog", "--no-restore").ShouldSucceed();

        Assert.Equal(compiled, File.GetLastWriteTimeUtc(_solution.PathOf("Catalog/obj/Debug/net10.0/Catalog.dll")));
        Assert.DoesNotContain("catalog.yaml", AdditionalFiles(), StringComparison.Ordinal);
    }

    [Fact]
    public void Project_that_does_not_ask_hands_over_nothing_and_one_that_asks_leaves_the_users_objects_alone()
    {
        Write("");
        _solution.Build("Catalog").ShouldSucceed();
        _solution.Write("Catalog/k8s/custom/map.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: map\n");

        Assert.DoesNotContain("ManifestGenCommittedPath", AdditionalFiles("-p:DesignTimeBuild=true"), StringComparison.Ordinal);
        var files = AdditionalFiles("-p:DesignTimeBuild=true", "-p:ManifestGenShowDrift=true");
        Assert.Contains("\"ManifestGenCommittedPath\": \"k8s/catalog.yaml\"", files, StringComparison.Ordinal);
        Assert.Contains("\"ManifestGenCommittedPath\": \"Dockerfile.dockerignore\"", files, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ManifestGenCommittedPath\": \"k8s/custom", files, StringComparison.Ordinal);
        Assert.DoesNotContain("\"ManifestGenCommittedPath\": \"architecture.md\"", files, StringComparison.Ordinal);
    }

    [Fact]
    public void Word_that_is_no_value_is_an_error()
    {
        Write("<ManifestGenShowDrift>maybe</ManifestGenShowDrift>");

        Assert.Contains("ManifestGenShowDrift is 'maybe'", _solution.Build("Catalog").ShouldFailWith("MGEN1008"), StringComparison.Ordinal);
    }

    private void Write(string properties)
    {
        _solution.WriteProject("Catalog/Catalog.csproj", properties);
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[Replicas(3)]"));
        // An information is not printed by a compiler.
        _solution.Write("Catalog/.globalconfig", "is_global = true\ndotnet_diagnostic.MGEN1080.severity = warning\ndotnet_diagnostic.MGEN1081.severity = warning\n");
    }

    private BuildResult DesignTime() => _solution.Run("msbuild", "Catalog", "-t:Rebuild", "-p:DesignTimeBuild=true", "-p:OutDir=design/", "-p:IntermediateOutputPath=obj/design/", "-tl:off");

    private string AdditionalFiles(params string[] arguments) => _solution.Run(["msbuild", "Catalog", "-getItem:AdditionalFiles", .. arguments]).ShouldSucceed().Output;
}
