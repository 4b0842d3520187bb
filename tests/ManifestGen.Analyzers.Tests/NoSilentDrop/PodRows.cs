using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class PodRows
{
    private const string Pod = Service + "[Sidecar(typeof(Other))]";

    private const string Variable = """[Env("MODE", "fast")]""";

    public static readonly DropRow[] All =
    [
        ("ContainerServiceAttribute.EntryPoint", Service, """[ContainerService("catalog", EntryPoint = new[] { "dotnet", "/app/Other.dll" })]"""),
        ("ContainerServiceAttribute.WorkingDirectory", Service, """[ContainerService("catalog", WorkingDirectory = "/data")]"""),
        ("ContainerAttribute.Name", Container("""Container("a")"""), Container("""Container("b")""")),
        ("ContainerAttribute.Image", Container("""Container("a")"""), Container("""Container("a", "acme/other:1.0")""")),
        ("ContainerAttribute.Arguments", Container("""Container("a")"""), Container("""Container("a", Arguments = new[] { "b" })""")),
        ("ContainerAttribute.EntryPoint", Container("""Container("a")"""), Container("""Container("a", EntryPoint = new[] { "b" })""")),
        ("ContainerAttribute.WorkingDirectory", Container("""Container("a")"""), Container("""Container("a", WorkingDirectory = "/b")""")),
        ("SidecarAttribute.Container", Container("""Container("a")""").Replace("[Sidecar(typeof(Other))]", ""), Container("""Container("a")""")),
        ("InitContainerAttribute.Container",
            Container("""Container("a")""").Replace("[Sidecar(typeof(Other))]", ""), Container("""Container("a")""").Replace("Sidecar", "InitContainer")),
        ("SidecarAttribute.InheritVariables", Container("""Container("a")""") + Variable, Container("""Container("a")""").Replace("(Other))", "(Other), InheritVariables = true)") + Variable),
        ("InitContainerAttribute.InheritVariables",
            Container("""Container("a")""").Replace("Sidecar", "InitContainer") + Variable,
            Container("""Container("a")""").Replace("Sidecar(typeof(Other))", "InitContainer(typeof(Other), InheritVariables = true)") + Variable),
        ("PodAttribute.DnsNameservers", Service, Service + """[Pod(DnsNameservers = new[] { "10.0.0.2" })]"""),
        ("PodAttribute.DnsSearches", Service, Service + """[Pod(DnsSearches = new[] { "acme.internal" })]"""),
        ("PodAttribute.DnsOptions", Service, Service + """[Pod(DnsOptions = new[] { "ndots:2" })]"""),
        ("PodAttribute.RuntimeClass", Service, Service + """[Pod(RuntimeClass = "gvisor")]"""),
        ("HostAliasAttribute.Address", Service + """[HostAlias("10.0.0.5", "db.internal")]""", Service + """[HostAlias("10.0.0.6", "db.internal")]"""),
        ("HostAliasAttribute.Hostnames", Service + """[HostAlias("10.0.0.5", "db.internal")]""", Service + """[HostAlias("10.0.0.5", "db")]"""),
        ("ImagePullAttribute.Secrets", Service, Service + """[ImagePull(Secrets = new[] { "ghcr" })]"""),
        ("ResourcesAttribute.HugePages2Mi", Service, Service + """[Resources(HugePages2Mi = "64Mi")]"""),
        ("ResourcesAttribute.HugePages1Gi", Service, Service + """[Resources(HugePages1Gi = "1Gi")]"""),
        ("ExtendedResourceAttribute.Name", Service, Service + """[ExtendedResource("nvidia.com/gpu", 1)]"""),
        ("ExtendedResourceAttribute.Count", Service + """[ExtendedResource("nvidia.com/gpu", 1)]""", Service + """[ExtendedResource("nvidia.com/gpu", 2)]"""),
    ];

    // The class of the container stands before that of the service, which the test adds.
    private static string Container(string attribute) => $"[{attribute}] internal sealed class Other; {Pod}";
}
