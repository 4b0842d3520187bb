using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>Declarations for the tests of rules. What is not said is good: no rule reports more than an information about it.</summary>
internal static class Declare
{
    private const int FirstPort = 10;
    private const int FirstVariable = 20;
    private const int FirstOther = 100;

    private static readonly string[] AttributeNames =
    [
        "ContainerService", "ContainerImage", "Resources", "Replicas", "AutoScale", "StartupProbe", "LivenessProbe", "ReadinessProbe",
    ];

    /// <summary>The names that <see cref="Attribute"/> was asked for.</summary>
    private static readonly List<string> Others = [];

    public static ProjectModel Project { get; } = new()
    {
        AssemblyName = "Catalog",
        ProjectPath = "src/Catalog/Catalog.csproj",
        IsAspNetCore = true,
        Version = "2.3.1",
    };

    /// <summary>An HTTP service.</summary>
    public static ServiceModel Web { get; } = new()
    {
        ClassName = "CatalogService",
        Origin = OriginOf("ContainerService"),
        Name = "catalog",
        Ports = Ports(Port(8080)),
        ReadinessProbe = Readiness("/health"),
    };

    /// <summary>A service without ports.</summary>
    public static ServiceModel Worker { get; } = Web with { Ports = default, ReadinessProbe = null };

    /// <summary>A port with the name that it has by default when it is the only one.</summary>
    public static PortModel Port(int number) => new(default, number, "http");

    public static PortModel Port(int number, string name) => new(default, number, name) { DeclaredName = name };

    /// <summary>Ports in the order of their attributes, which are Port1, Port2 and so on.</summary>
    public static EquatableArray<PortModel> Ports(params PortModel[] ports) =>
        ports.Select((port, index) => port with { Origin = new Origin(FirstPort + index) }).ToEquatableArray();

    public static ImageModel Image(string repository, string? tag = null) => new(OriginOf("ContainerImage"), repository, tag);

    public static ResourcesModel Resources { get; } = new() { Origin = OriginOf("Resources") };

    public static ReplicasModel Replicas(int count) => new(OriginOf("Replicas"), count);

    public static AutoScaleModel AutoScale(int min, int max) => new(OriginOf("AutoScale"), min, max);

    public static ProbeModel Startup(string path) => Probe(ProbeRole.Startup, ProbeKind.Http) with { Path = path };

    public static ProbeModel Liveness(string path) => Probe(ProbeRole.Liveness, ProbeKind.Http) with { Path = path };

    public static ProbeModel Readiness(string path) => Probe(ProbeRole.Readiness, ProbeKind.Http) with { Path = path };

    public static ProbeModel Probe(ProbeRole role, ProbeKind kind) => new(OriginOf(role + "Probe"), role, kind);

    /// <summary>The service with variables whose attributes are, in this order, Variable1, Variable2 and so on; a null value makes one a secret.</summary>
    public static ServiceModel WithVariables(this ServiceModel service, params (string Name, string? Value)[] variables)
    {
        var declared = variables.Select((variable, index) => (Origin: new Origin(FirstVariable + index), variable.Name, variable.Value)).ToList();
        return service with
        {
            Env = declared.Where(variable => variable.Value is not null)
                .Select(variable => new EnvModel(variable.Origin, variable.Name, variable.Value!)).ToEquatableArray(),
            SecretEnv = declared.Where(variable => variable.Value is null)
                .Select(variable => new SecretEnvModel(variable.Origin, variable.Name, service.Name, variable.Name)).ToEquatableArray(),
        };
    }

    /// <summary>The service with one secret.</summary>
    public static ServiceModel WithSecret(this ServiceModel service, string name, string secret, string key) =>
        service with { SecretEnv = EquatableArray.Of(new SecretEnvModel(new Origin(FirstVariable), name, secret, key)) };

    /// <summary>The place of an attribute that has none above, such as <c>Label1</c>.</summary>
    public static Origin Attribute(string name)
    {
        lock (Others)
        {
            if (!Others.Contains(name))
            {
                Others.Add(name);
            }

            return new(FirstOther + Others.IndexOf(name));
        }
    }

    /// <summary>How the tests call a place: <c>Port1.number</c>, <c>ContainerService.name</c>, <c>class</c>.</summary>
    public static string Describe(Place place)
    {
        var attribute = place.Origin.Attribute switch
        {
            < 0 => "class",
            >= FirstOther => NameOfOther(place.Origin.Attribute),
            >= FirstVariable => $"Variable{place.Origin.Attribute - FirstVariable + 1}",
            >= FirstPort => $"Port{place.Origin.Attribute - FirstPort + 1}",
            var index => AttributeNames[index],
        };
        return place.Argument is null ? attribute : $"{attribute}.{place.Argument}";
    }

    private static string NameOfOther(int attribute)
    {
        lock (Others)
        {
            return Others[attribute - FirstOther];
        }
    }

    private static Origin OriginOf(string attribute) => new(Array.IndexOf(AttributeNames, attribute));
}
