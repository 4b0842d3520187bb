namespace ManifestGen.CodeFixes.Tests.Meaning;

/// <summary>What people type: attributes with a place for a value, and values that are wrong there, or may be.</summary>
internal static class BadValues
{
    private static readonly string[] Amounts =
    [
        "256", "256m", "256MB", "256 MB", "0.5 GB", "1 core", "500 m", "1,024Mi", "1,5Gi", "256b", "0.5", "1g", "128k", "4Mi", "two", "-1", "1e3", "500", "10", "64", "100%", " 1Gi", "256mib", "2 cores", "",
    ];

    private static readonly string[] Shares = ["150 %", "50 percent", "0.5", "2 pods", "-1", "200%", "a quarter", "25 %", "1.5%", "", "one", "50pct"];

    private static readonly string[] Schedules = ["0 0 3 * * ?", "0 0 3 * * *", "5 minutes", "0 3 * *", "60 * * * *", "every day", "@midday", "30 sec", ""];

    private static readonly string[] Zones = ["W. Europe Standard Time", "pacific standard time", "UTC+2", "Berlin", "Europe/Berln", "America/New York", "local", ""];

    private static readonly string[] Hosts =
    [
        "shop.example.com/api", "https://shop.example.com", "https://shop.example.com/api/*", "Shop.Example.com.", "shop.example.com:8080", "shop.example.com:443", "*", "*.Example.com",
        "shop.example.com?a=b", "user@shop.example.com", "shop example", "shop.example.com/a*b", "",
    ];

    private static readonly string[] Paths =
        ["health", "http://localhost:8080/health", "http://localhost:9090/health", "https://localhost/health", "/health#a", "//health", "/he alth", "~/health", "/health?a=b c"];

    private static readonly string[] Images =
    [
        "ghcr.io/acme/catalog:1.4.0", "https://ghcr.io/acme/catalog", "ghcr.io/Acme/Catalog", "ghcr.io/acme/catalog@sha256:0123", "catalog:latest", "acme catalog", "ghcr.io/acme/catalog:", "",
    ];

    private static readonly string[] Tags = ["1.4.0+build.5", ":1.4.0", "latest", "v1 beta", "ghcr.io/acme/catalog:1.4.0", "sha256:0123", "release/1.4", ""];

    private static readonly string[] Names = ["My Secret", "my_secret", "MySecret", "secret.", "a/b", "", new('a', 260), " catalog "];

    private static readonly string[] Labels = ["team a", "a=b=c", "app: db", "=db", "App=My Db", new('a', 70)];

    private static readonly string[] Ranges = ["10.0.0.5/8", "10.0.0.0", "10.0.0.5", "10.0.0.0/33", "::1", "localhost", ""];

    private static readonly string[] Modes = ["440", "0o440", "rw-r-----", "-r--r--r--", "1777", "288", "8", "u=r", ""];

    private static readonly string[] Services = ["Orders DB", "Orders", "orders", "ordres", "catalgo", "http://orders", "a", ""];

    private static readonly string[] Urls = ["http://localhost:8080", "http://127.0.0.1:8080;http://[::1]:8080", "http://localhost:5000", "http://*:5000", "https://localhost:8080"];

    private static readonly (string Attributes, string[] Values)[] Places =
    [
        ("Resources(Memory = {0})", Amounts), ("Resources(MemoryLimit = {0})", Amounts), ("Resources(Cpu = {0})", Amounts), ("Resources(CpuLimit = {0})", Amounts),
        ("Resources(EphemeralStorage = {0})", Amounts), ("Resources(HugePages2Mi = {0}, Memory = \"1Gi\")", Amounts), ("Volume(\"/data\", Size = {0})", Amounts),
        ("TemporaryVolume(\"/cache\", Size = {0})", Amounts), ("Logging(MaxSize = {0})", Amounts), ("VerticalAutoScale(MinCpu = {0}, MaxCpu = \"2\")", Amounts),
        ("TemporaryVolume(\"/cache\", Memory = true, Size = {0})", Amounts),
        ("Rollout(MaxSurge = {0})", Shares), ("Rollout(MaxUnavailable = {0})", Shares), ("Replicas(3), Disruption(MaxUnavailable = {0})", Shares), ("Replicas(3), Disruption(MinAvailable = {0})", Shares),
        ("Schedule({0})", Schedules), ("Schedule(\"0 3 * * *\", TimeZone = {0})", Zones),
        ("Port(8080), Ingress({0}, TlsSecret = \"tls\")", Hosts), ("Port(8080), Ingress({0}, Path = \"/v1\", TlsSecret = \"tls\")", Hosts), ("Port(8080), HttpRoute({0}, Gateway = \"public\")", Hosts),
        ("Port(8080), ReadinessProbe({0})", Paths), ("Port(8080), Metrics({0})", Paths), ("Port(8080), Ingress(\"shop.example.com\", Path = {0}, TlsSecret = \"tls\")", Paths),
        ("ContainerImage({0})", Images), ("ContainerImage({0}, Tag = \"1.5.0\")", Images), ("ContainerImage(\"catalog\", Tag = {0})", Tags),
        ("SecretEnv(\"A\", Secret = {0})", Names), ("SecretEnv(\"A\", Secret = \"s\", Key = {0})", Names), ("Port(8080), Ingress(\"shop.example.com\", TlsSecret = {0})", Names),
        ("Volume(\"/data\", Claim = {0})", Names), ("ServiceAccount(Name = {0}, Create = false)", Names),
        ("Port(8080), AllowIngress(PodLabels = new[] {{ {0} }})", Labels), ("AllowEgress(Cidr = \"10.0.0.0/8\", Except = new[] {{ {0} }})", Ranges), ("AllowEgress(Cidr = {0})", Ranges),
        ("NodeSelector(\"disk\", {0})", Labels), ("NodeSelector({0}, \"ssd\")", Labels), ("Toleration({0})", Labels), ("Toleration(Value = {0})", Labels), ("Label(\"team\", {0})", Labels),
        ("SecretFile(\"/etc/app/key\", Secret = \"s\", Key = \"k\", Mode = {0})", Modes),
        ("DependsOn({0})", Services), ("Port(8080), Env(\"ASPNETCORE_URLS\", {0})", Urls), ("Port(8080), Env(\"Kestrel__Endpoints__Http__Url\", {0})", Urls),
    ];

    /// <summary>Whole attributes that do not go together.</summary>
    private static readonly string[] Combinations =
    [
        "NodeAffinity(\"spot\", NodeOperator.Exists, \"true\")", "NodeAffinity(\"spot\", NodeOperator.DoesNotExist, \"true\")",
        "Toleration(\"a\", Seconds = 5)", "Toleration(\"a\", Effect = TaintEffect.NoSchedule, Seconds = 5)",
        "Port(8080), AllowIngress(Namespace = \"a\", Cidr = \"10.0.0.0/8\")", "AllowEgress(Except = new[] { \"10.0.0.0/8\" })", "AllowEgress(Cidr = \"10.0.0.0/8\", Except = new[] { \"0.0.0.0/0\" })",
        "AllowEgress(Namespace = \"a\", Cidr = \"10.0.0.0/8\", Except = new[] { \"10.1.0.0/16\" })",
        "KubernetesAccess(KubernetesVerbs.Read, \"pods\"), ServiceAccount(MountToken = false)",
        "Replicas(3), Disruption(MinAvailable = \"2\", MaxUnavailable = \"1\")", "Replicas(3), Disruption(MinAvailable = \"3\", MaxUnavailable = \"1\")", "Disruption(MinAvailable = \"1\", MaxUnavailable = \"1\")",
        "Resources(Memory = \"1Gi\"), Resources(Cpu = \"1\")", "Replicas(2), Replicas(3)", "NodeSelector(\"a\", \"b\"), NodeSelector(\"a\", \"c\")",
        "Spread(Topology.Zones), Spread(Topology.Zones, Required = true)", "ExtendedResource(\"nvidia.com/gpu\", 1), ExtendedResource(\"nvidia.com/gpu\", 2)",
        "Port(8080), Port(9090, Name = \"admin\"), Ingress(\"a.example.com\", TlsSecret = \"t\"), Ingress(\"a.example.com\", Port = \"admin\", TlsSecret = \"t\")",
        "Port(8080), Certificate(\"tls\", Issuer = \"i\", DnsNames = new[] { \"a.example.com\", \"b.example.com\" }), Ingress(\"a.example.com\", TlsSecret = \"tls\")",
        "Port(8080), Gateway(\"public\", \"istio\", Host = \"a.example.com\", TlsSecret = \"t\"), HttpRoute(\"a.example.com\", Gateway = \"public\", Listener = \"web\")",
        "Port(8080)", "Port(8080), ReadinessProbe(\"/health\")", "Port(8080), Replicas(1)", "Metrics", "Shutdown(-1)", "Shutdown(100000)", "DependsOn(typeof(string))",
    ];

    /// <summary>The attributes of a class, one declaration each.</summary>
    public static IEnumerable<string> Declarations =>
        Places.SelectMany(place => place.Values.Select(value => string.Format(null, place.Attributes, $"\"{value}\""))).Concat(Combinations);
}
