using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomNetwork
{
    private static readonly Gen<string> Namespace = Mostly(Gen.OneOf<string>("monitoring", "a", "1"), Gen.OneOf<string>("", "No", "a.b"));

    private static readonly Gen<string> Label = Mostly(Gen.OneOf<string>("app=db", "a.example/b=", "c=1"), Gen.OneOf<string>("app", "=", "a b=c", "kubernetes.io/metadata.name=x"));

    private static readonly Gen<string> Range = Mostly(Gen.OneOf<string>("10.0.0.0/8", "10.1.0.0/16", "0.0.0.0/0", "::/0"), Gen.OneOf<string>("10.0.0.1/8", "10/8", "a", "::1/200"));

    private static readonly Gen<string> PortText = Mostly(Gen.OneOf<string>("443", "53/udp", "8000-8100", "http"), Gen.OneOf<string>("0", "9-8", "70000", "HTTP", ""));

    /// <param name="names">Names of services, some of which may be in the project.</param>
    /// <param name="ports">Their ports.</param>
    public static Gen<NetworkModel> Any(Gen<string> names, Gen<PortModel[]> ports) =>
        from dependencies in Reference(names, ports).Array[0, 2]
        from ingress in Rule(names, ports).Array[0, 2]
        from egress in Rule(names, ports).Array[0, 2]
        from isUsual in Gen.Frequency((2, true), (1, false))
        select isUsual ? new NetworkModel() : new NetworkModel
        {
            Dependencies = dependencies.Select(service => new DependencyModel(Declared, service)).ToEquatableArray(),
            AllowIngress = new(ingress),
            AllowEgress = new(egress),
        };

    // One of this project is there, or its own findings stop the writing; so here it is always a good one.
    private static Gen<ServiceReference> Reference(Gen<string> names, Gen<PortModel[]> ports) =>
        from name in Mostly(names.Select(name => (string?)name), Gen.Const((string?)null))
        from declared in ports
        from isInThisProject in Gen.Bool
        select isInThisProject
            ? new ServiceReference("Other", "other", default, isInThisProject)
            : new ServiceReference("Other", name, new(declared), isInThisProject);

    private static Gen<NetworkRuleModel> Rule(Gen<string> names, Gen<PortModel[]> ports) =>
        from service in Optional(Reference(names, ports))
        from space in Optional(Namespace)
        from labels in Label.Array[0, 2]
        from ofPods in Gen.Bool
        from cidr in Optional(Range)
        from except in Range.Array[0, 1]
        from isOdd in Gen.Frequency((20, false), (1, true))
        from open in PortText.Array[0, 2]
        select new NetworkRuleModel(Declared)
        {
            Service = cidr is null || isOdd ? service : null,
            Namespace = cidr is null || isOdd ? space : null,
            NamespaceLabels = (cidr is null && !ofPods) || isOdd ? new(labels) : default,
            PodLabels = (cidr is null && ofPods && service is null) || isOdd ? new(labels) : default,
            Cidr = cidr,
            Except = cidr is not null || isOdd ? new(except) : default,
            Ports = new(open),
        };
}
