using System.Text.RegularExpressions;
using k8s;
using k8s.Models;

namespace ManifestGen.Testing.Validation;

/// <summary>
/// What an API server refuses and no schema knows: names, ranges, uniqueness and references, for the fields that ManifestGen writes.
/// </summary>
public static partial class KubernetesApiRules
{
    /// <summary>What is wrong in the documents of one service.</summary>
    public static IReadOnlyList<string> Check(IReadOnlyList<object> resources)
    {
        var container = Workload.Of(resources).Container;
        return
        [
            .. resources.Cast<IKubernetesObject<V1ObjectMeta>>().SelectMany(OfMetadata),
            .. OfContainer(container),
            .. ConfigurationApiRules.Check(resources, Workload.Of(resources).Pod, container),
            .. OfPlacement(Workload.Of(resources).Pod),
            .. resources.OfType<V1Service>().SelectMany(service => OfService(service, container)),
            .. ExposureApiRules.Check(resources),
            .. WorkloadApiRules.Check(resources),
            .. SecurityApiRules.Check(resources),
            .. resources.OfType<V2HorizontalPodAutoscaler>().SelectMany(OfAutoscaler),
            .. resources.OfType<V1NetworkPolicy>().SelectMany(policy => NetworkPolicyRules.Check(policy, container)),
        ];
    }

    private static IEnumerable<string> OfMetadata(IKubernetesObject<V1ObjectMeta> resource)
    {
        var metadata = resource.Metadata;
        var isSubdomain = resource is V1Ingress or V1ServiceAccount or CustomResource;
        if (isSubdomain ? !ExposureApiRules.IsSubdomain(metadata.Name) : metadata.Name.Length > 63 || !DnsLabel().IsMatch(metadata.Name))
        {
            yield return $"{resource.Kind}: name '{metadata.Name}'";
        }

        foreach (var label in metadata.Labels.Where(label => label.Value.Length > 63 || !LabelValue().IsMatch(label.Value)))
        {
            yield return $"{resource.Kind}: label {label.Key}={label.Value}";
        }
    }

    private static IEnumerable<string> OfContainer(V1Container container) =>
    [
        .. Repeated("port name", container.Ports?.Select(port => port.Name)),
        .. Repeated("port", container.Ports?.Select(port => $"{port.ContainerPort}/{port.Protocol}")),
        .. Repeated("variable", container.Env?.Select(variable => variable.Name)),
        .. Offending("port name", container.Ports?.Select(port => port.Name), name => name.Length <= 15 && PortName().IsMatch(name)),
        .. Offending("port number", container.Ports?.Select(port => port.ContainerPort), number => number is >= 1 and <= 65535),
        .. Offending("variable", container.Env?.Select(variable => variable.Name), name => VariableName().IsMatch(name) && !name.StartsWith("..", StringComparison.Ordinal)),
        .. Offending("request above limit", container.Resources.Limits.Keys, name => !IsAbove(container.Resources.Requests, container.Resources.Limits, name)),
        .. Offending("negative request", container.Resources.Requests, request => request.Value.ToDecimal() >= 0),
        .. OfProbe("startup", container.StartupProbe, container),
        .. OfProbe("liveness", container.LivenessProbe, container),
        .. OfProbe("readiness", container.ReadinessProbe, container),
    ];

    private static IEnumerable<string> OfProbe(string role, V1Probe? probe, V1Container container)
    {
        if (probe is null)
        {
            return [];
        }

        var handlers = new object?[] { probe.HttpGet, probe.TcpSocket, probe.Grpc, probe.Exec }.OfType<object>();
        var names = new[] { probe.HttpGet?.Port?.Value, probe.TcpSocket?.Port?.Value }.OfType<string>();
        int?[] positive = [probe.PeriodSeconds, probe.TimeoutSeconds, probe.FailureThreshold, probe.SuccessThreshold, probe.Grpc?.Port];
        return
        [
            .. Offending($"{role} handlers", [handlers.Count()], count => count == 1),
            .. Offending($"{role} port", names, name => container.Ports?.Any(port => port.Name == name && port.Protocol == "TCP") == true),
            .. Offending($"{role} number", positive, number => number is null or >= 1),
            .. Offending($"{role} delay", [probe.InitialDelaySeconds], number => number is null or >= 0),
            .. Offending($"{role} success threshold", [probe.SuccessThreshold], number => role == "readiness" || number is null or 1),
            .. Offending($"{role} path", [probe.HttpGet?.Path], path => path != ""),
        ];
    }

    private static IEnumerable<string> OfService(V1Service service, V1Container container) =>
    [
        .. Repeated("service port", service.Spec.Ports?.Select(port => $"{port.Port}/{port.Protocol}")),
        .. Offending("service without ports", [service], candidate => candidate.Spec.ClusterIP == "None" || candidate.Spec.Ports?.Count > 0),
        .. Offending("service port number", service.Spec.Ports?.Select(port => port.Port), number => number is >= 1 and <= 65535),
        .. Offending(
            "service target",
            service.Spec.Ports,
            port => container.Ports?.Any(target => target.Name == port.TargetPort.Value && target.Protocol == port.Protocol) == true),
    ];

    private static bool IsAbove(IDictionary<string, ResourceQuantity> requests, IDictionary<string, ResourceQuantity> limits, string name) =>
        requests.TryGetValue(name, out var request) && request.ToDecimal() > limits[name].ToDecimal();

    private static IEnumerable<string> Repeated(string what, IEnumerable<string>? values) =>
        (values ?? []).GroupBy(value => value).Where(group => group.Count() > 1).Select(group => $"{what} '{group.Key}' twice");

    private static IEnumerable<string> Offending<T>(string what, IEnumerable<T>? values, Func<T, bool> isFine) =>
        (values ?? []).Where(value => !isFine(value)).Select(value => $"{what}: {value}");

    [GeneratedRegex(@"\A[a-z]([-a-z0-9]*[a-z0-9])?\z")]
    private static partial Regex DnsLabel();

    [GeneratedRegex(@"\A([A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)?\z")]
    private static partial Regex LabelValue();

    [GeneratedRegex(@"\A(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex PortName();

    [GeneratedRegex(@"\A[-._a-zA-Z][-._a-zA-Z0-9]*\z")]
    private static partial Regex VariableName();
}
