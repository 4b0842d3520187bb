using ManifestGen.Model;
using ManifestGen.Rules.Ports;
using ManifestGen.Text;

namespace ManifestGen.Rules.Health;

/// <summary>MGEN401, MGEN402 and MGEN410: a probe needs a TCP port of the service to go to.</summary>
internal sealed class ProbePortRule : IContainerRule
{
    private static readonly Rule NoPort = new(
        "MGEN401",
        "The probe has no port",
        "The {0} probe has no port: declare one, such as [Port(8080)], or use ProbeKind.Exec",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    private static readonly Rule UndeclaredPort = new(
        "MGEN402",
        "The probe names an undeclared port",
        "The service has no port named '{0}': use {1}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    private static readonly Rule UdpPort = new(
        "MGEN410",
        "The probe targets a UDP port",
        "The {0} probe targets the UDP port '{1}', and probes use TCP: {2}",
        RuleSeverity.Error,
        Category.Health) { IsBlocking = true };

    public IReadOnlyList<Rule> Rules => [NoPort, UndeclaredPort, UdpPort];

    public IEnumerable<Finding> Check(ServiceModel service, ApplicationModel application)
    {
        var probes = service.Probes.Where(probe => probe.NeedsPort);
        return service.Ports.Count == 0
            ? probes.Where(probe => MissingPort.IsSaidAt(probe.Origin, service, application.Project.Targets)).Select(probe => WithoutPort(probe, service, application.Project))
            : probes.Select(probe => FindingOf(probe, service)).OfType<Finding>();
    }

    private static Finding WithoutPort(ProbeModel probe, ServiceModel service, ProjectModel project) => NoPort.At(probe.Origin, NameOf(probe)) with
    {
        Remedy = project.IsAspNetCore ? MissingPort.DeclareDefault(service) : null,
    };

    private static Finding? FindingOf(ProbeModel probe, ServiceModel service) => service.PortOf(probe) switch
    {
        null => Undeclared(probe, service),
        { Protocol: PortProtocol.Udp } port => Udp(probe, port, service),
        _ => null,
    };

    private static Finding Undeclared(ProbeModel probe, ServiceModel service)
    {
        var place = probe.Origin.Argument(nameof(ProbeAttribute.Port));
        var names = service.Ports.Select(port => port.Name).ToArray();
        return UndeclaredPort.At(place, Characters.OnOneLine(probe.Port!), string.Join(" or ", names.Select(name => $"'{name}'"))) with
        {
            Remedy = string.IsNullOrWhiteSpace(probe.Port) ? Remedy.Remove(place) : Remedy.Write(place, MeantPort.OrOnlyOne(probe.Port!, service.Ports)),
        };
    }

    private static Finding Udp(ProbeModel probe, PortModel port, ServiceModel service)
    {
        var place = probe.Origin.Argument(nameof(ProbeAttribute.Port));
        var other = service.Ports.FirstOrDefault(candidate => candidate.Protocol == PortProtocol.Tcp)?.Name;
        return UdpPort.At(
            probe.Port is null ? probe.Origin : place,
            NameOf(probe),
            port.Name,
            other is null ? "use ProbeKind.Exec, or declare a TCP port" : $"set Port = \"{other}\"") with
        {
            Remedy = other is null ? null : new Remedy($"Use '{other}'", RemedyEdit.SetArgument(place, CSharpLiteral.Of(other))),
        };
    }

    private static string NameOf(ProbeModel probe) => probe.Role.ToString().ToLowerInvariant();
}
