using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

public sealed class ReportTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string Default = "Catalog/obj/Catalog.report.html";

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>")]
    [InlineData("<TargetFrameworks>net10.0;net8.0</TargetFrameworks>")]
    public void Report_is_written_to_obj_and_nothing_else_is_written(string framework)
    {
        WriteCatalog(framework);

        Assert.Contains("Catalog.report.html", Report("-tl:off").ShouldSucceed().Output, StringComparison.Ordinal);

        var report = _solution.Read(Default);
        Assert.Contains("[Replicas(3)]", report, StringComparison.Ordinal);
        Assert.Contains("<small>CatalogService.cs:7</small>", report, StringComparison.Ordinal);
        Assert.DoesNotContain(_solution.Root, report, StringComparison.Ordinal);
        Assert.False(_solution.Exists("Catalog/compose.yaml"));
        Report("-tl:on").ShouldSucceed();
        Assert.Equal(report, _solution.Read(Default));
    }

    [Fact]
    public void Build_with_the_target_keeps_the_report_up_to_date()
    {
        WriteCatalog("<TargetFramework>net10.0</TargetFramework>", "<ManifestGenTargets>kubernetes;report</ManifestGenTargets>");
        _solution.Build("Catalog").ShouldSucceed();
        var written = File.GetLastWriteTimeUtc(_solution.PathOf(Default));
        Assert.Contains("[Replicas(3)]", _solution.Read(Default), StringComparison.Ordinal);

        _solution.Build("Catalog", "--no-restore").ShouldSucceed();
        Assert.Equal(written, File.GetLastWriteTimeUtc(_solution.PathOf(Default)));

        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[Replicas(4)]"));
        _solution.Build("Catalog", "--no-restore").ShouldSucceed();
        Assert.Contains("[Replicas(4)]", _solution.Read(Default), StringComparison.Ordinal);
        Assert.True(_solution.Exists("Catalog/k8s/catalog.yaml"));
        Assert.DoesNotContain("ManifestGen/1%", File.ReadAllText(_solution.PathOf("Catalog/obj/Debug/net10.0/Catalog.dll")), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_goes_where_it_is_asked_and_never_over_a_file_of_the_user()
    {
        WriteCatalog("<TargetFramework>net10.0</TargetFramework>");
        _solution.Write("Catalog/mine.html", "<p>mine</p>");

        Assert.Contains("not a report of ManifestGen", Report("-p:ManifestGenReportFile=mine.html").ShouldFailWith("MGEN1038"), StringComparison.Ordinal);
        Assert.Equal("<p>mine</p>", _solution.Read("Catalog/mine.html"));

        Report("-p:ManifestGenReportFile=out/report.html").ShouldSucceed();
        Assert.True(_solution.Exists("Catalog/out/report.html"));
        Assert.False(_solution.Exists(Default));
    }

    [Fact]
    public void Declaration_that_an_engine_would_reject_has_no_report()
    {
        WriteCatalog("<TargetFramework>net10.0</TargetFramework>");
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[ConfigEnv(\"A\", ConfigMap = \"a b\")]"));

        Assert.Contains("an engine would reject", Report().ShouldFailWith("MGEN1038"), StringComparison.Ordinal);
    }

    private void WriteCatalog(string framework, string properties = "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>")
    {
        _solution.WriteProject("Catalog/Catalog.csproj", properties, framework: framework);
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[Replicas(3)]"));
    }

    private BuildResult Report(params string[] arguments) => _solution.Build("Catalog", ["-t:ManifestGenReport", .. arguments]);
}
