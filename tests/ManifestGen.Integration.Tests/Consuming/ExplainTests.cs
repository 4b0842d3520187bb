using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

public sealed class ExplainTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Theory]
    [InlineData("<TargetFramework>net10.0</TargetFramework>")]
    [InlineData("<TargetFrameworks>net10.0;net8.0</TargetFrameworks>")]
    public void Line_is_explained_and_nothing_is_written(string framework)
    {
        _solution.WriteProject("Catalog/Catalog.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>", framework: framework);
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[Replicas(3)]"));

        var result = Explain("-p:File=k8s/catalog.yaml", "-tl:off").ShouldSucceed();

        Assert.Contains("    ^ [Replicas(3)] at CatalogService.cs(7,11): Count", result.Output, StringComparison.Ordinal);
        Assert.False(_solution.Exists("Catalog/compose.yaml"));
        var line = result.Output.Split('\n').First(text => text.Contains("| ", StringComparison.Ordinal) && text.Contains("replicas: 3", StringComparison.Ordinal)).Split('|')[0].Trim();
        Assert.Contains("[Replicas(3)]", Explain("-p:File=k8s/catalog.yaml", $"-p:Line={line}", "-tl:on").ShouldSucceed().Output, StringComparison.Ordinal);

        Assert.Contains("k8s/catalog.yaml", Explain("-p:File=k8s/orders.yaml").ShouldFailWith("MGEN1058"), StringComparison.Ordinal);
        Assert.Contains("-p:File=Dockerfile", Explain().ShouldFailWith("MGEN1058"), StringComparison.Ordinal);
        Assert.Contains("the lines 1 to", Explain("-p:File=k8s/catalog.yaml", "-p:Line=9999").ShouldFailWith("MGEN1058"), StringComparison.Ordinal);

        // The next build has nothing of it.
        _solution.Build("Catalog", "--no-restore").ShouldSucceed();
        Assert.True(_solution.Exists("Catalog/compose.yaml"));
        Assert.DoesNotContain("ManifestGen/1#", File.ReadAllText(_solution.PathOf("Catalog/obj/Debug/net10.0/Catalog.dll")), StringComparison.Ordinal);
    }

    [Fact]
    public void Question_leaves_nothing_behind_for_a_publish_or_a_referenced_project()
    {
        _solution.WriteProject("Orders/Orders.csproj");
        _solution.Write("Orders/Program.cs", Sources.Program);
        _solution.Write("Orders/OrdersService.cs", Sources.Service.Replace("Catalog", "Orders", StringComparison.Ordinal).Replace("catalog", "orders", StringComparison.Ordinal));
        _solution.WriteProject("Catalog/Catalog.csproj", items: "<ProjectReference Include=\"../Orders/Orders.csproj\" />");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[Replicas(3)]"));
        _solution.Build("Catalog").ShouldSucceed();
        var built = File.ReadAllBytes(_solution.PathOf("Catalog/obj/Debug/net10.0/Catalog.dll"));
        File.Delete(_solution.PathOf("Orders/compose.yaml"));

        Explain("-p:File=k8s/catalog.yaml", "-tl:off").ShouldSucceed();

        Assert.False(_solution.Exists("Orders/compose.yaml"));
        Assert.Equal(built, File.ReadAllBytes(_solution.PathOf("Catalog/obj/Debug/net10.0/Catalog.dll")));
    }

    [Fact]
    public void Declaration_that_an_engine_would_reject_is_said_to_have_no_files()
    {
        _solution.WriteProject("Catalog/Catalog.csproj");
        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Write("Catalog/CatalogService.cs", Sources.ServiceWith("[ConfigEnv(\"A\", ConfigMap = \"a b\")]"));

        var answer = Explain("-p:File=k8s/catalog.yaml").ShouldFailWith("MGEN1058");

        Assert.Contains("an engine would reject it. MGEN", answer, StringComparison.Ordinal);
    }

    private BuildResult Explain(params string[] arguments) => _solution.Build("Catalog", ["-t:ManifestGenExplain", .. arguments]);
}
