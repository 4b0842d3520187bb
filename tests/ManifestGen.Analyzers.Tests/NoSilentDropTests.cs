using ManifestGen.Model;
using ManifestGen.Parsing;
using ManifestGen.Rendering;
using ManifestGen.Rules;
using ManifestGen.Testing;

namespace ManifestGen;

/// <summary>
/// Whatever an attribute can say changes the files of every target, or is reported with the target's name. The table has a row for every
/// property of every attribute, and a property without a row fails.
/// </summary>
public sealed class NoSilentDropTests
{
    private const string Service = """[ContainerService("catalog")]""";
    private const string ServiceWithPort = """[ContainerService("catalog"), Port(8080, Name = "http")]""";
    private const string Scaled = """[ContainerService("catalog"), Resources(Cpu = "100m", Memory = "128Mi")]""";

    /// <summary>Property, declaration without it or with another value, declaration with it.</summary>
    private static readonly Dictionary<string, (string Before, string After)> Rows = new()
    {
        ["ContainerServiceAttribute.Name"] = (Service, """[ContainerService("orders")]"""),
        ["ContainerServiceAttribute.PartOf"] = (Service, """[ContainerService("catalog", PartOf = "shop")]"""),
        ["ContainerServiceAttribute.Arguments"] = (Service, """[ContainerService("catalog", Arguments = new[] { "serve" })]"""),
        ["ContainerImageAttribute.Repository"] = (Service, Service + """[ContainerImage("acme/catalog")]"""),
        ["ContainerImageAttribute.Tag"] = (Service, Service + """[ContainerImage("catalog", Tag = "2.0")]"""),
        ["PortAttribute.Number"] = (ServiceWithPort, """[ContainerService("catalog"), Port(8081, Name = "http")]"""),
        ["PortAttribute.Name"] = (
            """[ContainerService("catalog"), Port(8080, Name = "a"), Port(9090, Name = "b"), ReadinessProbe(ProbeKind.Tcp, Port = "b")]""",
            """[ContainerService("catalog"), Port(8080, Name = "b"), Port(9090, Name = "a"), ReadinessProbe(ProbeKind.Tcp, Port = "b")]"""),
        ["PortAttribute.Protocol"] = (ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", Protocol = PortProtocol.Udp)]"""),
        ["PortAttribute.ServicePort"] = (ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", ServicePort = 8000)]"""),
        ["PortAttribute.PublishedPort"] = (ServiceWithPort, """[ContainerService("catalog"), Port(8080, Name = "http", PublishedPort = 8000)]"""),
        ["ReplicasAttribute.Count"] = (ServiceWithPort, ServiceWithPort + "[Replicas(3)]"),
        ["AutoScaleAttribute.Min"] = (Scaled, Scaled + "[AutoScale(2, 9)]"),
        ["AutoScaleAttribute.Max"] = (Scaled + "[AutoScale(2, 8)]", Scaled + "[AutoScale(2, 9)]"),
        ["AutoScaleAttribute.CpuUtilization"] = (Scaled + "[AutoScale(2, 9)]", Scaled + "[AutoScale(2, 9, CpuUtilization = 50)]"),
        ["AutoScaleAttribute.MemoryUtilization"] = (Scaled + "[AutoScale(2, 9)]", Scaled + "[AutoScale(2, 9, MemoryUtilization = 50)]"),
        ["ResourcesAttribute.Cpu"] = (Service, Service + """[Resources(Cpu = "200m")]"""),
        ["ResourcesAttribute.CpuLimit"] = (Service, Service + """[Resources(CpuLimit = "2")]"""),
        ["ResourcesAttribute.Memory"] = (Service, Service + """[Resources(Memory = "200Mi")]"""),
        ["ResourcesAttribute.MemoryLimit"] = (Service, Service + """[Resources(MemoryLimit = "1Gi")]"""),
        ["ResourcesAttribute.EphemeralStorage"] = (Service, Service + """[Resources(EphemeralStorage = "100Mi")]"""),
        ["ResourcesAttribute.EphemeralStorageLimit"] = (Service, Service + """[Resources(EphemeralStorageLimit = "1Gi")]"""),
        ["EnvAttribute.Name"] = (Service, Service + """[Env("A", "1")]"""),
        ["EnvAttribute.Value"] = (Service + """[Env("A", "1")]""", Service + """[Env("A", "2")]"""),
        ["SecretEnvAttribute.Name"] = (Service, Service + """[SecretEnv("A")]"""),
        ["SecretEnvAttribute.Secret"] = (Service + """[SecretEnv("A")]""", Service + """[SecretEnv("A", Secret = "other")]"""),
        ["SecretEnvAttribute.Key"] = (Service + """[SecretEnv("A")]""", Service + """[SecretEnv("A", Key = "other")]"""),
    };

    /// <summary>Arguments of each property that all probes have, before and after.</summary>
    private static readonly Dictionary<string, (string Before, string After)> ProbeRows = new()
    {
        ["Kind"] = ("ProbeKind.Http", "ProbeKind.Tcp"),
        ["Path"] = ("\"/a\"", "\"/b\""),
        ["Port"] = ("\"/a\"", "\"/a\", Port = \"admin\""),
        ["GrpcService"] = ("ProbeKind.Grpc", "ProbeKind.Grpc, GrpcService = \"acme.Catalog\""),
        ["Command"] = ("ProbeKind.Exec, Command = new[] { \"a\" }", "ProbeKind.Exec, Command = new[] { \"b\" }"),
        ["InitialDelaySeconds"] = ("\"/a\"", "\"/a\", InitialDelaySeconds = 7"),
        ["PeriodSeconds"] = ("\"/a\"", "\"/a\", PeriodSeconds = 7"),
        ["TimeoutSeconds"] = ("\"/a\"", "\"/a\", TimeoutSeconds = 1"),
        ["FailureThreshold"] = ("\"/a\"", "\"/a\", FailureThreshold = 7"),
        ["SuccessThreshold"] = ("\"/a\"", "\"/a\", SuccessThreshold = 7"),
    };

    /// <summary>The other probes that may stand beside the one in question, and change what becomes of it.</summary>
    private static readonly string[] ProbeSurroundings =
    [
        "",
        """[StartupProbe("/started")]""",
        """[LivenessProbe("/alive")]""",
        """[ReadinessProbe("/ready")]""",
        """[StartupProbe("/started"), LivenessProbe("/alive"), ReadinessProbe("/ready")]""",
    ];

    private static readonly (ManifestTargets Target, string Name)[] Targets =
        [(ManifestTargets.Compose, "Compose"), (ManifestTargets.Swarm, "Swarm"), (ManifestTargets.Kubernetes, "Kubernetes")];

    public static TheoryData<string> Properties
    {
        get
        {
            var attributes = typeof(ContainerServiceAttribute).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Attribute)) && !type.IsAbstract);
            return new TheoryData<string>(
                from attribute in attributes
                from property in attribute.GetProperties()
                where property.DeclaringType!.Assembly == attribute.Assembly
                select $"{attribute.Name}.{property.Name}");
        }
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_changes_every_target_or_is_reported_with_the_targets_name(string property)
    {
        foreach (var (before, after) in DeclarationsOf(property))
        {
            foreach (var (target, name) in Targets)
            {
                var application = Parse(after, target);
                Assert.True(
                    !Manifests.Render(Parse(before, target)).Equals(Manifests.Render(application)) || IsReported(application, name),
                    $"{property} changes nothing in the files of {name}, and no finding says so: {after}");
            }
        }
    }

    private static IEnumerable<(string Before, string After)> DeclarationsOf(string property)
    {
        if (Rows.TryGetValue(property, out var row))
        {
            return [row];
        }

        var (attribute, name) = (property.Split('.')[0].Replace("Attribute", ""), property.Split('.')[1]);
        Assert.True(ProbeRows.ContainsKey(name), $"There is no row for {property}.");
        var (before, after) = ProbeRows[name];
        return
            from others in ProbeSurroundings
            let surroundings = $"""[ContainerService("catalog"), Port(8080, Name = "http"), Port(9090, Name = "admin")]{Without(attribute, others)}"""
            select ($"{surroundings}[{attribute}({before})]", $"{surroundings}[{attribute}({after})]");
    }

    private static string Without(string attribute, string probes) =>
        string.Concat(probes.Trim('[', ']').Split(", ", StringSplitOptions.RemoveEmptyEntries).Where(probe => !probe.StartsWith(attribute)).Select(probe => $"[{probe}]"));

    private static bool IsReported(ApplicationModel application, string target) =>
        RuleCatalog.Check(application.Services[0], application).Any(finding => finding.Message.Contains(target, StringComparison.Ordinal));

    private static ApplicationModel Parse(string attributes, ManifestTargets target)
    {
        var type = UserProject.WithService(attributes).Compile().GetTypeByMetadataName("Catalog")!;
        return new(new ProjectModel { AssemblyName = "Catalog", ProjectPath = "Catalog.csproj", Targets = target }, EquatableArray.Of(ServiceParser.Parse(type)!));
    }
}
