using ManifestGen.Model;

namespace ManifestGen.Rules.Ports;

/// <summary>That a service has no port is one mistake, however many attributes need one: one of them says it.</summary>
internal static class MissingPort
{
    /// <summary>Whether the attribute is the one that says it.</summary>
    public static bool IsSaidAt(Origin attribute, ServiceModel service, ManifestTargets targets) =>
        service.Ports.Count == 0 && attribute == (First(Refused(service, targets)) ?? First(Lost(service, targets)));

    /// <summary>The port of ASP.NET Core in the .NET images. Who declares one gets requests, and with no readiness probe gets them too early.</summary>
    public static Remedy DeclareDefault(ServiceModel service)
    {
        var port = RemedyEdit.AddAttribute(service.Origin, "Port(8080)");
        return new Remedy("Declare port 8080", service is { ReadinessProbe: null, Container: null, Workload.RunsToCompletion: false }
            ? [port, RemedyEdit.AddAttribute(service.Origin, "ReadinessProbe(ProbeKind.Tcp)")]
            : [port]);
    }

    // What an engine refuses comes first, since a finding that keeps the files from being written must not depend on another one.
    private static IEnumerable<Origin> Refused(ServiceModel service, ManifestTargets targets) =>
    [
        .. service.Probes.Where(probe => probe.NeedsPort).Select(probe => probe.Origin),
        .. HasService(service, targets) ? service.Exposure.Routes.Select(route => route.Origin) : [],
        .. new[] { service.Observability.Metrics?.Origin }.OfType<Origin>(),
        .. service.Workload.Hooks.Where(entry => entry.Hook is { Path: not null, Command.Count: 0 }).Select(entry => entry.Hook.Origin),
    ];

    private static IEnumerable<Origin> Lost(ServiceModel service, ManifestTargets targets) =>
    [
        .. HasService(service, targets) ? new[] { service.Exposure.Service?.Origin }.OfType<Origin>() : [],
        .. service.Network.AllowIngress.Where(rule => rule.Ports.Count == 0).Select(rule => rule.Origin),
    ];

    // With a port it would have one.
    private static bool HasService(ServiceModel service, ManifestTargets targets) =>
        targets.HasFlag(ManifestTargets.Kubernetes) && !service.Workload.RunsToCompletion;

    private static Origin? First(IEnumerable<Origin> attributes) => attributes.OrderBy(origin => origin.Attribute).Select(origin => (Origin?)origin).FirstOrDefault();
}
