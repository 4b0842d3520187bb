using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

public sealed class ImportTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void Compose_file_becomes_declarations_that_the_next_build_generates_from()
    {
        _solution.WriteProject("Catalog/Catalog.csproj", "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        // The project need not compile.
        _solution.Write("Catalog/Program.cs", "this is no program");
        _solution.Write("Catalog/docker-compose.yml", """
            services:
              catalog:
                build: .
                ports: ["8080:8080"]
                depends_on: [db]
                environment:
                  Features__Checkout: "true"
                hostname: shop
              db:
                image: postgres:17.6
                environment:
                  POSTGRES_PASSWORD: correct-horse-9
            """);

        var first = Import("-tl:off", "-p:KeepAs=.bak").ShouldSucceed();

        Assert.Contains("services.catalog.hostname: shop -> compose.override.yaml", first.Output, StringComparison.Ordinal);
        Assert.Contains("[DependsOn(typeof(Db))]", _solution.Read("Catalog/CatalogService.cs"), StringComparison.Ordinal);
        Assert.Contains("[SecretEnv(\"POSTGRES_PASSWORD\")]", _solution.Read("Catalog/Db.cs"), StringComparison.Ordinal);
        Assert.DoesNotContain("correct-horse-9", _solution.Read("Catalog/Db.cs") + first.Output + _solution.Read("Catalog/obj/Debug/net10.0/Catalog.csproj.import.md"), StringComparison.Ordinal);
        Assert.False(_solution.Exists("Catalog/docker-compose.yml"));
        Assert.True(_solution.Exists("Catalog/docker-compose.yml.bak"));

        _solution.Write("Catalog/Program.cs", Sources.Program);
        _solution.Build("Catalog", "-p:TreatWarningsAsErrors=false").ShouldSucceed();
        Assert.Contains("Features__Checkout: \"true\"", _solution.Read("Catalog/compose.yaml"), StringComparison.Ordinal);

        // Nothing is overwritten.
        Assert.Contains("CatalogService.cs", Import().ShouldFailWith("MGEN1061"), StringComparison.Ordinal);
        Import("-p:From=nowhere").ShouldFailWith("MGEN1062");
        Import("-p:KeepAs=../x").ShouldFailWith("MGEN1064");
    }

    private BuildResult Import(params string[] arguments) => _solution.Build("Catalog", ["-t:ManifestGenImport", .. arguments]);
}
