namespace ManifestGen;

internal static class NetworkRows
{
    private const string Orders = """[ContainerService("orders"), Port(8081, Name = "http")] internal sealed class Orders;""";

    private const string TwoPorts = Orders + """[ContainerService("catalog"), Port(8080, Name = "http"), Port(9090, Name = "admin")]""";

    private const string Database = """
        [BackingService("postgres", Image = "postgres:17.6"), SecretEnv("POSTGRES_PASSWORD")] internal sealed class Postgres;
        [ContainerService("catalog"), DependsOn(typeof(Postgres), Connection = "Other")]
        """;

    public static readonly DropRow[] All =
    [
        ("DependsOnAttribute.Service", TwoPorts, TwoPorts + "[DependsOn(typeof(Orders))]"),
        ("DependsOnAttribute.Name", TwoPorts, TwoPorts + """[DependsOn("payments")]"""),
        ("DependsOnAttribute.Connection", Database, Database + """[DependsOn(typeof(Postgres), Connection = "Orders")]"""),
        ("DependsOnAttribute.AddressVariable", TwoPorts, TwoPorts + """[DependsOn(typeof(Orders), AddressVariable = "Orders__Url")]"""),
        ("DependsOnAttribute.AddressPort", TwoPorts, TwoPorts + """[DependsOn(typeof(Orders), AddressVariable = "Orders__Url", AddressPort = "grpc")]"""),
        ("DependsOnAttribute.AddressPath", TwoPorts, TwoPorts + """[DependsOn(typeof(Orders), AddressVariable = "Orders__Url", AddressPath = "/v1")]"""),
        ("DependsOnAttribute.Database", Database, Database + """[DependsOn(typeof(Postgres), Database = "orders")]"""),
        .. Rule("AllowIngress"),
        .. Rule("AllowEgress"),
        ("AllowIngressAttribute.Ports", TwoPorts + "[AllowIngress]", TwoPorts + """[AllowIngress(Ports = new[] { "admin" })]"""),
        ("AllowEgressAttribute.Ports", TwoPorts + "[AllowEgress]", TwoPorts + """[AllowEgress(Ports = new[] { "443" })]"""),
    ];

    private static IEnumerable<DropRow> Rule(string attribute) =>
    [
        ($"{attribute}Attribute.Service", $"{TwoPorts}[{attribute}]", $"{TwoPorts}[{attribute}(typeof(Orders))]"),
        ($"{attribute}Attribute.Namespace", $"{TwoPorts}[{attribute}]", $$"""{{TwoPorts}}[{{attribute}}(Namespace = "shop")]"""),
        ($"{attribute}Attribute.NamespaceLabels", $"{TwoPorts}[{attribute}]", $$"""{{TwoPorts}}[{{attribute}}(NamespaceLabels = new[] { "team=shop" })]"""),
        ($"{attribute}Attribute.PodLabels", $"{TwoPorts}[{attribute}]", $$"""{{TwoPorts}}[{{attribute}}(PodLabels = new[] { "app=db" })]"""),
        ($"{attribute}Attribute.Cidr", $"{TwoPorts}[{attribute}]", $$"""{{TwoPorts}}[{{attribute}}(Cidr = "10.0.0.0/8")]"""),
        ($"{attribute}Attribute.Except", $$"""{{TwoPorts}}[{{attribute}}(Cidr = "10.0.0.0/8")]""",
            $$"""{{TwoPorts}}[{{attribute}}(Cidr = "10.0.0.0/8", Except = new[] { "10.1.0.0/16" })]"""),
    ];
}
