using ManifestGen.Integration.Tests.Fixtures;

namespace ManifestGen.Integration.Tests.Consuming;

/// <summary>A system of two programs and a library, built as users do: one <c>dotnet build</c> of the project with the system.</summary>
public sealed class SystemTests(PackageFixture package) : IClassFixture<PackageFixture>, IDisposable
{
    private const string WithoutRestore = "--no-restore";
    private const string Check = "-p:ManifestGenMode=Check";
    private const string Docker = "<ManifestGenTargets>docker</ManifestGenTargets>";
    private const string Library = "<OutputType>Library</OutputType>";

    private readonly TestSolution _solution = new(package);

    public void Dispose() => _solution.Dispose();

    [Fact]
    public void System_is_written_from_its_members_and_again_when_one_of_them_changes()
    {
        CreateShop();

        _solution.Build("deploy/Shop").ShouldSucceed();

        var compose = _solution.Read("deploy/Shop/compose.yaml");
        Assert.Contains("name: shop\n", compose, StringComparison.Ordinal);
        Assert.Contains("      context: ../..\n      dockerfile: src/Orders/Dockerfile\n", compose, StringComparison.Ordinal);
        Assert.Contains("      context: ../..\n      dockerfile: src/Gateway/Dockerfile\n", compose, StringComparison.Ordinal);
        Assert.Contains("file: ../../src/Orders/config/prices.json\n", compose, StringComparison.Ordinal);
        Assert.Contains("services__orders__http__0", compose, StringComparison.Ordinal);
        Assert.Contains("{ \"eur\": 1 }", _solution.Read("deploy/Shop/k8s/orders.yaml"), StringComparison.Ordinal);
        Assert.True(_solution.Exists("deploy/Shop/k8s/postgres.yaml"));
        Assert.True(_solution.Exists("src/Orders/Dockerfile"));
        Assert.False(_solution.Exists("deploy/Shop/Dockerfile"));
        Assert.False(_solution.Exists("src/Orders/compose.yaml"));

        _solution.Write("src/Orders/config/prices.json", "{ \"eur\": 2 }\n");
        _solution.Build("deploy/Shop", WithoutRestore, Check).ShouldFailWith("MGEN1001");
        _solution.Build("deploy/Shop", WithoutRestore).ShouldSucceed();

        Assert.Contains("{ \"eur\": 2 }", _solution.Read("deploy/Shop/k8s/orders.yaml"), StringComparison.Ordinal);
        _solution.Build("deploy/Shop", WithoutRestore, Check).ShouldSucceed();
    }

    [Fact]
    public void Files_lead_to_the_members_from_another_folder_and_an_internal_class_is_a_compile_error()
    {
        CreateShop("<ManifestGenOutputDirectory>../../manifests</ManifestGenOutputDirectory>");

        _solution.Build("deploy/Shop").ShouldSucceed();

        var compose = _solution.Read("manifests/compose.yaml");
        Assert.Contains("      context: ..\n      dockerfile: src/Orders/Dockerfile\n", compose, StringComparison.Ordinal);
        Assert.Contains("file: ../src/Orders/config/prices.json\n", compose, StringComparison.Ordinal);

        _solution.Write("src/Orders/OrdersService.cs", Service("internal", "orders", """ConfigFile("/etc/orders/prices.json", Source = "config/prices.json"), DependsOn(typeof(Shared.Postgres))"""));
        _solution.Build("deploy/Shop", WithoutRestore).ShouldFailWith("CS0122");

        Assert.Equal(compose, _solution.Read("manifests/compose.yaml"));
    }

    private void CreateShop(string properties = "")
    {
        _solution.WriteProject("src/Shared/Shared.csproj", Library + Docker);
        _solution.Write("src/Shared/Postgres.cs", """
            using ManifestGen;

            namespace Shared;

            [BackingService("postgres", Image = "postgres:17.6"), Volume("/var/lib/postgresql/data", Size = "1Gi")]
            [SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
            public static class Postgres;
            """);
        _solution.WriteProject("src/Orders/Orders.csproj", Docker, Reference("../Shared/Shared.csproj"), "Microsoft.NET.Sdk.Web");
        _solution.Write("src/Orders/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();\n");
        _solution.Write("src/Orders/config/prices.json", "{ \"eur\": 1 }\n");
        _solution.Write("src/Orders/OrdersService.cs", Service("public", "orders", """ConfigFile("/etc/orders/prices.json", Source = "config/prices.json"), DependsOn(typeof(Shared.Postgres))"""));
        _solution.WriteProject("src/Gateway/Gateway.csproj", Docker + "<SelfContained>false</SelfContained><PublishSelfContained>true</PublishSelfContained>");
        _solution.Write("src/Gateway/Program.cs", Sources.Program);
        _solution.Write("src/Gateway/GatewayService.cs", Service("public", "gateway", """DependsOn("orders")"""));
        _solution.WriteProject("deploy/Shop/Shop.csproj", Library + "<ManifestGenTargets>compose;swarm;kubernetes</ManifestGenTargets>" + properties,
            Reference("../../src/Shared/Shared.csproj") + Reference("../../src/Orders/Orders.csproj") + Reference("../../src/Gateway/Gateway.csproj"));
        _solution.Write("deploy/Shop/Shop.cs", """[assembly: ManifestGen.Stack("shop", typeof(GatewayService), typeof(OrdersService), typeof(Shared.Postgres))]""");
    }

    private static string Service(string accessibility, string name, string attributes) => $"""
        using ManifestGen;

        [ContainerService("{name}"), Port(8080, PublishedPort = {(name == "orders" ? 8081 : 8080)}), ReadinessProbe("/health"), {attributes}]
        {accessibility} static class {char.ToUpperInvariant(name[0])}{name[1..]}Service;
        """;

    private static string Reference(string project) => $"""<ProjectReference Include="{project}" />""";
}
