using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class BackingParserTests
{
    [Fact]
    public void Backing_service_is_read_and_completed()
    {
        var service = Parse("""
            [BackingService("orders-db", Image = "acme/db:1", Engine = BackingEngine.Postgres, ConnectionString = "Host=$(host)", PartOf = "shop", Arguments = new[] { "-c" })]
            internal sealed class OrdersDb;
            """, "OrdersDb");

        Assert.Equal(new BackingModel(new Origin(0))
        {
            Image = "acme/db:1",
            DeclaredEngine = BackingEngine.Postgres,
            ConnectionString = "Host=$(host)",
            EngineConnectionString = service.Backing!.EngineConnectionString,
            HealthCommand = service.Backing.HealthCommand,
            AliveCommand = service.Backing.AliveCommand,
        }, service.Backing);
        Assert.Equal(("orders-db", "shop"), (service.Name, service.PartOf));
        Assert.Equal([5432], service.Ports.Select(port => port.Number));
        Assert.Equal(WorkloadResource.StatefulSet, service.Workload.Kind);
    }

    [Fact]
    public void Environment_leads_elsewhere()
    {
        var service = Parse("""
            [BackingService("db", Image = "postgres:17.6")]
            [BackingService("db", Host = "db.example.com", Environment = "production")]
            internal sealed class Db;
            """, "Db");

        Assert.False(service.IsExternal);
        Assert.Equal("db.example.com", service.In("production").Backing!.Host);
    }

    [Fact]
    public void Program_stays_one_beside_a_backing_service()
    {
        var service = Parse("""[BackingService("db", Image = "postgres:17.6"), ContainerService("db")] internal sealed class Db;""", "Db");

        Assert.Null(service.Backing);
        Assert.Equal(new Origin(0), service.IgnoredBacking);
    }

    [Fact]
    public void Who_depends_on_it_knows_the_port_that_nobody_declared()
    {
        var service = Parse("""
            [BackingService("db", Image = "postgres:17.6")]
            internal sealed class Db;
            [ContainerService("catalog"), DependsOn(typeof(Db))]
            internal sealed class Catalog;
            """, "Catalog");

        Assert.Equal([5432], service.Network.Dependencies.Single().Service.Ports.Select(port => port.Number));
    }

    private static ServiceModel Parse(string code, string className) =>
        ServiceParser.Parse(new UserProject($"using ManifestGen;\n{code}").Compile().GetTypeByMetadataName(className)!)!;
}
