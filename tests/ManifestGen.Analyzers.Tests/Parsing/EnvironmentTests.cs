using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class EnvironmentTests
{
    [Fact]
    public void Property_that_the_environment_leaves_out_stays() => Assert.Equal(
        ("100m", "1Gi"),
        Of(In("production", """[Resources(Cpu = "100m", MemoryLimit = "256Mi"), Resources(MemoryLimit = "1Gi", Environment = "production")]""").Resources));

    [Fact]
    public void What_holds_in_general_is_not_changed() => Assert.Equal(
        ("100m", "256Mi"),
        Of(Parse("""[Resources(Cpu = "100m", MemoryLimit = "256Mi"), Resources(MemoryLimit = "1Gi", Environment = "production")]""").Resources));

    [Fact]
    public void Variable_of_the_same_name_is_replaced_and_another_is_added() => Assert.Equal(
        ["A=2", "B=1", "C=3"],
        In("production", """[Env("A", "1"), Env("B", "1"), Env("C", "3", Environment = "production"), Env("A", "2", Environment = "production")]""")
            .Env.Select(variable => $"{variable.Name}={variable.Value}"));

    [Fact]
    public void Secret_replaces_a_value_of_the_same_name()
    {
        var service = In("production", """[Env("A", "1"), SecretEnv("A", Environment = "production")]""");

        Assert.Empty(service.Env);
        Assert.Equal(["A"], service.SecretEnv.Select(variable => variable.Name));
    }

    [Fact]
    public void Autoscaling_of_the_environment_ends_a_fixed_number()
    {
        var service = In("production", """[Replicas(2), AutoScale(3, 9, Environment = "production")]""");

        Assert.Null(service.Replicas);
        Assert.Equal(3, service.AutoScale?.Min);
    }

    [Fact]
    public void Port_of_the_same_number_is_changed_in_part() => Assert.Equal(
        new PortModel(new Origin(2), 8080, "http") { DeclaredName = "http", ServicePort = 8000 },
        In("production", """[Port(8080, Name = "http"), Port(8080, ServicePort = 8000, Environment = "production")]""").Ports.Single());

    [Fact]
    public void Each_environment_sees_only_its_own() => Assert.Equal(
        [("production", 5), ("staging", 3)],
        Parse("""[Replicas(2), Replicas(3, Environment = "staging"), Replicas(5, Environment = "production")]""")
            .Environments.Select(environment => (environment.Name, environment.Service.Replicas!.Count)));

    [Fact]
    public void Same_attribute_twice_is_noted_with_the_second_one() => Assert.Equal(
        [new DuplicateModel(new Origin(2), "Replicas")],
        Parse("[Replicas(2), Replicas(3)]").Duplicates);

    [Fact]
    public void Same_attribute_for_an_environment_is_no_duplicate() =>
        Assert.Empty(Parse("""[Replicas(2), Replicas(3, Environment = "production")]""").Duplicates);

    [Fact]
    public void Udp_port_of_an_environment_leaves_the_tcp_port_of_its_number_open() => Assert.Equal(
        ["8443/Tcp http", "8443/Udp h3"],
        Ports("""[Port(8443), Port(8443, Name = "h3", Protocol = PortProtocol.Udp, Environment = "production")]"""));

    [Fact]
    public void Port_without_a_protocol_means_the_only_one_of_its_number() => Assert.Equal(
        ["5353/Udp http"],
        Ports("""[Port(5353, Protocol = PortProtocol.Udp), Port(5353, ServicePort = 53, Environment = "production")]"""));

    [Fact]
    public void Port_that_an_environment_adds_renames_no_other() => Assert.Equal(
        ["5000/Tcp http", "9090/Tcp port-9090"],
        Ports("""[Port(5000), Port(9090, Environment = "production")]"""));

    [Fact]
    public void Tcp_and_udp_of_one_number_have_names_of_their_own() => Assert.Equal(
        ["53/Tcp port-53", "53/Udp port-53-udp", "8443/Tcp https", "8443/Udp port-8443-udp"],
        Parse("""[Port(53), Port(53, Protocol = PortProtocol.Udp), Port(8443), Port(8443, Protocol = PortProtocol.Udp)]""").Ports.Select(Text));

    [Theory]
    [InlineData("""[AllowIngress(Namespace = "a"), AllowIngress(Namespace = "b", Environment = "production")]""", "a b")]
    [InlineData("""[AllowEgress(Cidr = "10.0.0.0/8"), AllowEgress(PodLabels = new[] { "a=b" }, Environment = "production")]""", "10.0.0.0/8 a=b")]
    [InlineData("""[Toleration("gpu"), Toleration("spot", Environment = "production")]""", "gpu spot")]
    [InlineData("""[NodeAffinity("cpu", NodeOperator.Gt, "4"), NodeAffinity("cpu", NodeOperator.Lt, "9", Environment = "production")]""", "Gt Lt")]
    [InlineData("""[PodAffinity("a"), PodAffinity("b", Anti = true, Environment = "production")]""", "a b")]
    [InlineData("""[ScaleOn(ScaleMetric.Pods, "a", AverageValue = "1"), ScaleOn(ScaleMetric.Pods, "b", AverageValue = "1", Environment = "production")]""", "a b")]
    [InlineData("""[ScaleOnEvent("rabbitmq", "queueName=a", "value=5"), ScaleOnEvent("rabbitmq", "queueName=b", "value=5", Environment = "production")]""", "queueName=a;value=5 queueName=b;value=5")]
    [InlineData("""[ScaleOnEvent("rabbitmq", "queueName=a", "value=5"), ScaleOnEvent("rabbitmq", "queueName=a", "value=9", Environment = "production")]""", "queueName=a;value=9")]
    [InlineData("""[KubernetesAccess(KubernetesVerbs.Get, "pods"), KubernetesAccess(KubernetesVerbs.List, "secrets", Environment = "production")]""", "pods secrets")]
    [InlineData("""[KubernetesAccess(KubernetesVerbs.Get, "pods"), KubernetesAccess(KubernetesVerbs.List, "pods", Environment = "production")]""", "pods")]
    [InlineData("""[Gateway("g", "istio"), Gateway("g", "istio", TlsSecret = "t", Environment = "production")]""", "http https")]
    [InlineData("""[Gateway("g", "istio", TlsSecret = "t"), Gateway("g", "istio", Host = "a.b", Environment = "production")]""", "https")]
    [InlineData("""[Ingress("a.b", Path = "/x"), Ingress("a.b", Path = "/y", Environment = "production")]""", "/x /y")]
    [InlineData("""[Ingress("a.b", ClassName = "p"), Ingress("a.b", ClassName = "q", Environment = "production")]""", "/")]
    [InlineData("""[HttpRoute("a.b", Method = RouteMethod.Get), HttpRoute("a.b", Method = RouteMethod.Post, Environment = "production")]""", "Get Post")]
    [InlineData("""[GrpcRoute("a.b", Service = "a"), GrpcRoute("a.b", Service = "b", Environment = "production")]""", "a b")]
    [InlineData("""[ConfigEnvFrom("a", Prefix = "X_"), ConfigEnvFrom("a", Optional = true, Environment = "production")]""", "a/X_")]
    public void Item_of_an_environment_takes_the_place_of_no_other(string attributes, string items) =>
        Assert.Equal(items, string.Join(" ", ItemsOf(In("production", attributes))));

    [Fact]
    public void Label_of_some_kinds_leaves_the_value_of_the_others() => Assert.Equal(
        [("a", ManifestKinds.All & ~ManifestKinds.Service), ("b", ManifestKinds.Service)],
        In("production", """[Label("team", "a"), Label("team", "b", On = ManifestKinds.Service, Environment = "production")]""")
            .Metadata.Labels.Select(label => (label.Value, label.On)));

    [Fact]
    public void Annotation_without_kinds_means_those_of_the_only_one() => Assert.Equal(
        [("b", ManifestKinds.Service)],
        In("production", """[Annotation("team", "a", On = ManifestKinds.Service), Annotation("team", "b", Environment = "production")]""")
            .Metadata.Annotations.Select(annotation => (annotation.Value, annotation.On)));

    /// <summary>An attribute is read by an identity, or stands once: a new one that is neither is read wrongly in the overlay of an environment.</summary>
    [Fact]
    public void Every_attribute_stands_once_or_has_an_identity()
    {
        var all = typeof(ManifestAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(ManifestAttribute)) && !type.IsAbstract && Targets(type).HasFlag(AttributeTargets.Class))
            .Select(type => type.Name);

        Assert.Equal(Singles.Concat(ItemIdentities.Attributes).Order(), all.Order());
        Assert.All(ItemIdentities.Attributes, attribute => Assert.All(ItemIdentities.Of(attribute), part => Assert.True(
            part.Property == "Service" || typeof(ManifestAttribute).Assembly.GetType("ManifestGen." + attribute)!.GetProperty(part.Property) is not null,
            $"{attribute} has no {part.Property}")));
    }

    [Fact]
    public void Guide_has_the_identity_of_every_attribute()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "environments.md"));

        Assert.All(ItemIdentities.Attributes, attribute =>
        {
            var row = guide.Split('\n').SingleOrDefault(line => line.StartsWith('|') && line.Contains($"`[{attribute.Replace("Attribute", "")}]`", StringComparison.Ordinal));
            Assert.True(row is not null, $"docs/environments.md has no row for [{attribute}]");
        });
    }

    private static readonly string[] Singles =
    [
        "AutoScaleAttribute", "BackingServiceAttribute", "ContainerAttribute", "ContainerImageAttribute", "ContainerServiceAttribute", "DisruptionAttribute", "ImagePullAttribute",
        "JobAttribute", "KubernetesServiceAttribute", "LivenessProbeAttribute", "LoggingAttribute", "MetricsAttribute", "PodAttribute", "PostStartAttribute", "ReadinessProbeAttribute",
        "ReplicasAttribute", "ResourcesAttribute", "RolloutAttribute", "ScheduleAttribute", "SchedulingAttribute", "SecurityAttribute", "ServiceAccountAttribute", "ShutdownAttribute",
        "StartupProbeAttribute", "SwarmAttribute", "TelemetryAttribute", "VerticalAutoScaleAttribute",
    ];

    private static AttributeTargets Targets(Type type) => type.GetCustomAttributes(typeof(AttributeUsageAttribute), inherit: false).OfType<AttributeUsageAttribute>().Single().ValidOn;

    private static IEnumerable<string> Ports(string attributes) => In("production", attributes).Ports.Select(Text);

    private static string Text(PortModel port) => $"{port.Number}/{port.Protocol} {port.Name}";

    private static IEnumerable<string?> ItemsOf(ServiceModel service) =>
    [
        .. service.Network.AllowIngress.Concat(service.Network.AllowEgress).Select(rule => rule.Namespace ?? rule.Cidr ?? rule.PodLabels[0]),
        .. service.Placement.Tolerations.Select(toleration => toleration.Key),
        .. service.Placement.NodeAffinities.Select(affinity => affinity.Operator.ToString()),
        .. service.Placement.PodAffinities.Select(affinity => affinity.Service),
        .. service.Scaling.Metrics.Select(metric => metric.Name),
        .. service.Scaling.Events.Select(trigger => string.Join(";", trigger.Parameters.Select(parameter => $"{parameter.Key}={parameter.Value}"))),
        .. service.Security.Access.Select(access => access.Resources[0]),
        .. service.Exposure.Gateways.Select(gateway => gateway.EffectiveListener),
        .. service.Exposure.Ingresses.Select(ingress => ingress.EffectivePath),
        .. service.Exposure.HttpRoutes.Select(route => route.EffectiveMethod.ToString()),
        .. service.Exposure.GrpcRoutes.Select(route => route.Service),
        .. service.Configuration.VariableSources.Select(source => $"{source.Name}/{source.Prefix}"),
    ];

    private static (string?, string?) Of(ResourcesModel resources) => (resources.Cpu, resources.MemoryLimit);

    private static ServiceModel In(string environment, string attributes) =>
        Parse(attributes).Environments.Single(candidate => candidate.Name == environment).Service;

    private static ServiceModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService("""[ContainerService("catalog")]""" + attributes).Compile().GetTypeByMetadataName("Catalog")!)!;
}
