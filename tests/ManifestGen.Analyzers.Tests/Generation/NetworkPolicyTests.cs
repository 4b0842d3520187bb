using System.Text.RegularExpressions;
using ManifestGen.Testing;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Generation;

/// <summary>Who reaches whom in Kubernetes, as users declare it: what one policy lets in, another one lets out, and what nobody declares is closed.</summary>
public sealed class NetworkPolicyTests
{
    private const string Broker = """
        [BackingService("rabbitmq", Image = "rabbitmq:4.1"), Volume("/var/lib/rabbitmq", Size = "1Gi")]
        [SecretEnv("RABBITMQ_DEFAULT_PASS", Secret = "rabbitmq", Key = "password")] public sealed class RabbitMq;
        """;

    private const string Kafka = """[BackingService("kafka", Image = "apache/kafka:4.1.0"), Volume("/var/lib/kafka/data", Size = "1Gi")] public sealed class Kafka;""";

    private const string KedaMayEnter = "{from:[{namespaceSelector:{matchLabels:{kubernetes.io/metadata.name:keda}}}],ports:";

    [Theory]
    [InlineData("""ScaleOnEvent("rabbitmq", "hostFromEnv=ConnectionStrings__rabbitmq", "queueName=q")""")]
    [InlineData("""ScaleOnEvent("rabbitmq", "host=amqp://rabbitmq.shop.svc:5672", "queueName=q")""")]
    [InlineData("""ScaleOnEvent("rabbitmq", "queueName=q", Secrets = new[] { "host=rabbitmq/url" })""")]
    [InlineData("""ScaleOnEvent("rabbitmq", "queueName=q", Authentication = "broker")""")]
    public void Keda_reaches_the_broker_that_it_asks(string trigger) => Assert.Contains(
        KedaMayEnter + "[{port:amqp,protocol:TCP}]}",
        Ingress("rabbitmq", Broker + $$"""[ContainerService("orders"), DependsOn(typeof(RabbitMq)), AutoScale(0, 9), {{trigger}}] public sealed class Orders;"""),
        StringComparison.Ordinal);

    [Fact]
    public void Keda_of_another_namespace_is_let_in_from_there() => Assert.Contains(
        "kubernetes.io/metadata.name:operators",
        Ingress("rabbitmq", Broker + """[ContainerService("orders"), DependsOn(typeof(RabbitMq)), AutoScale(0, 9), ScaleOnEvent("rabbitmq", "queueName=q", ScalerNamespace = "operators")] public sealed class Orders;"""),
        StringComparison.Ordinal);

    [Fact]
    public void Keda_reaches_a_service_that_it_asks_for_a_number() => Assert.Contains(
        KedaMayEnter,
        Ingress("queue", """
            [assembly: Stack("shop")]
            [ContainerService("queue"), Port(8080)] public sealed class Queue;
            [ContainerService("orders"), DependsOn(typeof(Queue)), AutoScale(0, 9), ScaleOnEvent("metrics-api", "url=http://queue.shop.svc/length", "valueLocation=n")] public sealed class Orders;
            """),
        StringComparison.Ordinal);

    [Fact]
    public void Keda_finds_the_broker_by_its_whole_name() => Assert.Contains(
        "@rabbitmq.shop.svc:5672",
        File("orders", Broker + """
            [assembly: KubernetesNamespace("shop")]
            [ContainerService("orders"), DependsOn(typeof(RabbitMq)), AutoScale(0, 9), ScaleOnEvent("rabbitmq", "hostFromEnv=ConnectionStrings__rabbitmq", "queueName=q")] public sealed class Orders;
            """),
        StringComparison.Ordinal);

    [Fact]
    public void Kafka_tells_Keda_its_whole_name() => Assert.Contains(
        "PLAINTEXT://kafka.shop.svc:9092",
        File("kafka", Kafka + """
            [assembly: KubernetesNamespace("shop")]
            [ContainerService("orders"), DependsOn(typeof(Kafka)), AutoScale(0, 9), ScaleOnEvent("kafka", "bootstrapServersFromEnv=ConnectionStrings__kafka", "topic=q", "consumerGroup=g")] public sealed class Orders;
            """),
        StringComparison.Ordinal);

    [Fact]
    public void Service_of_a_system_is_closed_to_who_does_not_depend_on_it() => Assert.Equal(
        "[{from:[{podSelector:{matchLabels:{app.kubernetes.io/name:web,app.kubernetes.io/instance:web}}}],ports:[{port:http,protocol:TCP}]}]",
        Ingress("orders", System("""[DependsOn(typeof(Orders))]""")));

    [Theory]
    [InlineData("""[Env("Orders__Url", "http://orders")]""")]
    [InlineData("""[ConfigValue("Orders__Url", "http://orders:8080/v1")]""")]
    [InlineData("""[AllowEgress(typeof(Orders))]""")]
    [InlineData("""[DependsOn("orders")]""")]
    public void Caller_of_a_system_is_let_in_however_it_is_declared(string caller) =>
        Assert.Contains("name:web", Ingress("orders", System(caller)), StringComparison.Ordinal);

    [Fact]
    public void Service_of_a_system_that_nobody_calls_is_closed() => Assert.Equal("[]", Ingress("orders", System("")));

    [Fact]
    public void Port_of_a_route_is_open_until_its_controller_is_declared()
    {
        Assert.Equal("[{ports:[{port:http,protocol:TCP}]}]", Ingress("web", System("""[Ingress("a.b", TlsSecret = "t"), Port(8090, Name = "admin")]""")));
        Assert.Contains("ingress-nginx", Ingress("web", System("""[Ingress("a.b", TlsSecret = "t"), AllowIngress(Namespace = "ingress-nginx")]""")), StringComparison.Ordinal);
    }

    [Fact]
    public void Service_of_one_project_stays_open_to_those_of_others() =>
        Assert.Equal("[{ports:[{port:http,protocol:TCP}]}]", Ingress("orders", System("[DependsOn(typeof(Orders))]").Replace("[assembly: Stack(\"shop\")]", "", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""Env("Payments__Url", "https://payments.example.com")""", "{ports:[{port:443,protocol:TCP}]}")]
    [InlineData("""ConfigValue("ConnectionStrings__Db", "Host=db.example.com;Database=a")""", "{ports:[{port:5432,protocol:TCP}]}")]
    [InlineData("""Env("Db", "10.0.0.7:5432")""", "{to:[{ipBlock:{cidr:10.0.0.7/32}}],ports:[{port:5432,protocol:TCP}]}")]
    [InlineData("""Env("Search", "http://search.other.svc.cluster.local:9200")""", "{to:[{namespaceSelector:{matchLabels:{kubernetes.io/metadata.name:other}}}],ports:[{port:9200,protocol:TCP}]}")]
    [InlineData("""TokenFile("/var/run/t")""", "{ports:[{port:443,protocol:TCP},{port:6443,protocol:TCP}]}")]
    [InlineData("""Telemetry("http://otel.monitoring.svc:4317")""", "{to:[{namespaceSelector:{matchLabels:{kubernetes.io/metadata.name:monitoring}}}],ports:[{port:4317,protocol:TCP}]}")]
    public void First_dependency_leaves_the_way_open_to_what_is_named(string attribute, string rule) =>
        Assert.Contains(rule, Egress("web", System($"[DependsOn(typeof(Orders)), {attribute}]")), StringComparison.Ordinal);

    [Fact]
    public void Declared_ways_out_are_not_widened() =>
        Assert.DoesNotContain("{ports:[{port:443", Egress("web", System("""[AllowEgress(Cidr = "10.0.0.0/8"), Env("A", "https://a.example.com")]""")), StringComparison.Ordinal);

    [Fact]
    public void Who_is_let_in_is_let_out() => Assert.Contains(
        "{to:[{podSelector:{matchLabels:{app.kubernetes.io/name:orders,app.kubernetes.io/instance:orders}}}],ports:[{port:8080,protocol:TCP}]}",
        Egress("web", System("[AllowEgress(Cidr = \"10.0.0.0/8\")]", "[AllowIngress(typeof(Web), Ports = new[] { \"http\" })]")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("AllowIngress(typeof(Node))")]
    [InlineData("AllowEgress(typeof(Node))")]
    [InlineData("Replicas(3)")]
    public void Peers_of_a_stateful_set_reach_each_other(string attribute)
    {
        var code = $$"""
            [assembly: Stack("shop")]
            [ContainerService("other"), Port(9000)] public sealed class Other;
            [ContainerService("node", Workload = WorkloadKind.StatefulSet), Port(8080), DependsOn(typeof(Other)), {{attribute}}] public sealed class Node;
            """;

        Assert.Contains("podSelector:{matchLabels:{app.kubernetes.io/name:node", Ingress("node", code), StringComparison.Ordinal);
        Assert.Contains("podSelector:{matchLabels:{app.kubernetes.io/name:node", Egress("node", code), StringComparison.Ordinal);
    }

    [Fact]
    public void Database_calls_nobody() =>
        Assert.Equal("[]", Egress("rabbitmq", Broker + """[ContainerService("orders"), DependsOn(typeof(RabbitMq))] public sealed class Orders;"""));

    [Fact]
    public void Database_with_a_script_for_its_first_start_calls_nobody() => Assert.Equal("[]", Egress("postgres", """
        [BackingService("postgres", Image = "postgres:17.6"), Volume("/var/lib/postgresql/data", Size = "1Gi"), SecretEnv("POSTGRES_PASSWORD", Secret = "postgres", Key = "password")]
        [ConfigFile("/docker-entrypoint-initdb.d/roles.sql", ConfigMap = "roles", Key = "roles.sql")] public sealed class Postgres;
        """));

    [Fact]
    public void Kafka_calls_itself_only() =>
        Assert.Contains("name:kafka", Egress("kafka", Kafka + """[ContainerService("orders"), DependsOn(typeof(Kafka))] public sealed class Orders;"""), StringComparison.Ordinal);

    [Theory]
    [InlineData("""[BackingService("otel", Image = "otel/opentelemetry-collector:0.130.0")]""")]
    [InlineData("""[BackingService("db", Image = "ghcr.io/acme/db:1"), Port(1000)]""")]
    [InlineData("""[BackingService("redis", Image = "redis:8.2"), ConfigFile("/etc/redis.conf", ConfigMap = "redis")]""")]
    public void Server_that_may_have_to_call_others_does(string attributes)
    {
        var name = attributes.Split('"')[1];
        Assert.Equal("[{}]", Egress(name, attributes + " public sealed class Server;"));
    }

    private static readonly Regex OfAssembly = new(@"\[assembly: \w+\([^)]*\)\]");

    private static string System(string web, string orders = "") => $$"""
        [assembly: Stack("shop")]
        [ContainerService("orders"), Port(8080, PublishedPort = 8081)] {{orders}} public sealed class Orders;
        [ContainerService("web"), Port(8080, Name = "http")] {{web}} public sealed class Web;
        """;

    private static string Ingress(string service, string code) => Policy(service, code, "ingress");

    private static string Egress(string service, string code) => Policy(service, code, "egress");

    // A direction without rules is closed, and the API server drops an empty list.
    private static string Policy(string service, string code, string direction) => YamlDocuments.Read(File(service, code))
        .Single(document => (string?)document["kind"] == "NetworkPolicy")["spec"]![direction]?
        .ToString(Newtonsoft.Json.Formatting.None).Replace("\"", "", StringComparison.Ordinal) ?? "[]";

    private static string File(string service, string code)
    {
        // Attributes of the assembly come first in a file.
        var assembly = string.Join("\n", OfAssembly.Matches(code).Select(match => match.Value));
        var types = OfAssembly.Replace(code, "");
        return Generated.From("using ManifestGen;\n" + assembly, "using ManifestGen;\n" + types).Files[$"k8s/{service}.yaml"];
    }
}
