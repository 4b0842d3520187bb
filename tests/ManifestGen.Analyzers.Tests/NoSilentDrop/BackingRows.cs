namespace ManifestGen;

internal static class BackingRows
{
    private const string Server = """[BackingService("db", Image = "acme/db:1")][Port(5000, Name = "db")]""";

    private const string Dependent = """[ContainerService("catalog"), DependsOn(typeof(Db))]""";

    public static readonly DropRow[] All =
    [
        ("BackingServiceAttribute.Name", Server, """[BackingService("store", Image = "acme/db:1")][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.Image", Server, """[BackingService("db", Image = "acme/db:2")][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.Engine", Server, """[BackingService("db", Image = "acme/db:1", Engine = BackingEngine.Redis)][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.Host", Server, """[BackingService("db", Image = "acme/db:1", Host = "db.example.com")][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.ConnectionString",
            $"{Server} internal sealed class Db; {Dependent}",
            $"{Server.Replace("acme/db:1\"", "acme/db:1\", ConnectionString = \"tcp:$(host)\"")} internal sealed class Db; {Dependent}"),
        ("BackingServiceAttribute.PartOf", Server, """[BackingService("db", Image = "acme/db:1", PartOf = "shop")][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.Arguments", Server, """[BackingService("db", Image = "acme/db:1", Arguments = new[] { "-v" })][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.EntryPoint", Server, """[BackingService("db", Image = "acme/db:1", EntryPoint = new[] { "/db" })][Port(5000, Name = "db")]"""),
        ("BackingServiceAttribute.Workload", Server, """[BackingService("db", Image = "acme/db:1", Workload = WorkloadKind.Deployment)][Port(5000, Name = "db")]"""),
    ];
}
