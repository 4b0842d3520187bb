using ManifestGen.Facts;
using ManifestGen.Model;
using ManifestGen.Rendering.Kubernetes;

namespace ManifestGen.Rendering.Report;

/// <summary>A row of a card.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Values">What there is to say.</param>
internal sealed record CardFact(string Label, IReadOnlyList<string> Values);

/// <summary>What a card says of a service. Never a value of a variable or a secret: names only.</summary>
internal static class CardFacts
{
    public static IReadOnlyList<CardFact> Of(ServiceModel service, ApplicationModel application) => new (string Label, IEnumerable<string> Values)[]
    {
        ("Image", [service.Backing?.Host ?? ImageReference.Of(service, application.ProjectOf(service)).ToString()]),
        ("Replicas", service.IsExternal ? [] : [Replicas(service)]),
        ("Resources", service.IsExternal ? [] : Resources(service)),
        ("Ports", service.Ports.Select(port => Port(service, port))),
        ("Probes", service.Probes.Select(probe => Probe(service, probe))),
        ("Exposure", Exposure(service)),
        ("Depends on", service.PodDependencies.Select(dependency => dependency.Service.Name).OfType<string>().Distinct(StringComparer.Ordinal)),
        ("Containers", service.Pod.Containers.Where(container => container.Declaration is not null).Select(container => $"{container.Declaration!.Name}, {(container.Role == ContainerRole.Sidecar ? "sidecar" : "init container")}")),
        ("Volumes", service.IsExternal ? [] : service.PodStorage.Volumes.Select(volume => volume.Size is null ? volume.Path : $"{volume.Path}, {volume.Size}")),
        ("Variables", Variables(service)),
        ("Secrets", Secrets(service)),
        ("Security", service.IsExternal ? [] : Security(service)),
    }
    .Select(row => new CardFact(row.Label, row.Values.Distinct(StringComparer.Ordinal).ToArray()))
    .Where(row => row.Values.Count > 0)
    .ToArray();

    /// <summary>The strictest level of the Pod Security Standards that admits the pods.</summary>
    public static PodSecurityLevel LevelOf(ServiceModel service) => Exceptions(service).Select(exception => exception.Level).DefaultIfEmpty(PodSecurityLevel.Restricted).Max();

    private static IEnumerable<SecurityException> Exceptions(ServiceModel service) => PodContainers.All(service).SelectMany(container => SecurityException.Of(container.Security.Container));

    private static string Replicas(ServiceModel service) => service switch
    {
        { Workload.Schedule: { } schedule } => $"on schedule {schedule.Cron}",
        { Workload.Kind: WorkloadResource.Job } => "runs once",
        { AutoScale: not null } => $"{ReplicaRange.Of(service).Text}, autoscaled",
        _ => ReplicaRange.Of(service).Text,
    };

    private static IEnumerable<string> Resources(ServiceModel service)
    {
        var resources = service.Resources;
        yield return $"CPU {resources.EffectiveCpu}, limit {resources.CpuLimit ?? "none"}";
        yield return $"memory {resources.EffectiveMemory}, limit {resources.EffectiveMemoryLimit}";
    }

    private static string Port(ServiceModel service, PortModel port)
    {
        var outside = service.HasService && service.ServicePortOf(port) is var number && number != port.Number ? $", Service port {HtmlText.Of(number)}" : "";
        return $"{port.Name} {HtmlText.Of(port.Number)}/{Protocols.Of(port)}{outside}";
    }

    private static string Probe(ServiceModel service, ProbeModel probe)
    {
        var port = service.PortOf(probe)?.Name ?? probe.Port ?? "";
        var what = probe.Kind switch
        {
            ProbeKind.Http => $"GET {probe.EffectivePath} on {port}",
            ProbeKind.Tcp => $"TCP on {port}",
            ProbeKind.Grpc => $"gRPC on {port}",
            _ => "a command",
        };
        return $"{probe.Role.ToString().ToLowerInvariant()}: {what} every {HtmlText.Of(probe.EffectivePeriodSeconds)} s, {HtmlText.Count(probe.EffectiveFailureThreshold, "failure", "failures")}";
    }

    private static IEnumerable<string> Exposure(ServiceModel service)
    {
        var exposure = service.Exposure;
        if (exposure.Service is { EffectiveType: not ServiceType.ClusterIP and var type })
        {
            yield return $"Service of type {type}";
        }

        foreach (var ingress in exposure.Ingresses)
        {
            yield return $"{(ingress.TlsSecret is null ? "http" : "https")}://{ingress.Host}{ingress.EffectivePath}";
        }

        foreach (var route in exposure.HttpRoutes)
        {
            yield return $"{route.Host}{route.EffectivePath}, HTTPRoute";
        }

        foreach (var route in exposure.GrpcRoutes)
        {
            yield return $"{route.Host}, GRPCRoute";
        }
    }

    private static IEnumerable<string> Variables(ServiceModel service) =>
        service.Env.Select(variable => variable.Name)
            .Concat(service.Configuration.Values.Select(variable => variable.Name))
            .OrderBy(name => name, StringComparer.Ordinal);

    private static IEnumerable<string> Secrets(ServiceModel service) => SecretUse.Of(service)
        .GroupBy(use => use.Secret, StringComparer.Ordinal)
        .OrderBy(uses => uses.Key, StringComparer.Ordinal)
        .Select(uses => uses.Select(use => use.Key).OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } keys ? $"{uses.Key}: {string.Join(", ", keys)}" : uses.Key);

    private static IEnumerable<string> Security(ServiceModel service)
    {
        yield return service.Security.Container.IsRoot ? "runs as root" : $"runs as {service.Security.Container.UserAndGroup}";
        yield return service.Security.MountsToken ? "has a token of the Kubernetes API" : "no token of the Kubernetes API";
        foreach (var exception in Exceptions(service))
        {
            yield return exception.Setting;
        }
    }
}
