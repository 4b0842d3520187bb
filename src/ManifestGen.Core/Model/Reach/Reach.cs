namespace ManifestGen.Model;

/// <summary>Whom the services of one set of files call, as far as their declarations say: the two ends of one way are opened, or left closed, together.</summary>
public static class Reach
{
    private const string Headless = "-headless";

    private static readonly OncePerApplication<ILookup<string, ServiceModel>> Callers = new(application => application.Services
        .Where(caller => !caller.IsExternal)
        .SelectMany(caller => CalledBy(caller, application), (caller, called) => (Caller: caller, Called: called))
        .ToLookup(call => call.Called, call => call.Caller, StringComparer.Ordinal));

    private static readonly OncePerApplication<ILookup<string, (ServiceModel Service, NetworkRuleModel Rule)>> Admissions = new(application => application.Services
        .SelectMany(service => service.Network.AllowIngress, (service, rule) => (Service: service, Rule: rule))
        .Where(admission => admission.Rule.Service is { IsInThisProject: true, Name: not null } && IsInThisNamespace(admission.Rule))
        .ToLookup(admission => admission.Rule.Service!.Name!, StringComparer.Ordinal));

    /// <summary>The addresses that the pod's variables name, wherever these are, each with the attribute that declares it.</summary>
    public static IEnumerable<(Place Place, string Name, WrittenAddress Address)> AddressesOf(ServiceModel service) =>
        from container in service.Pod.Containers.Select(container => container.Declaration).OfType<ServiceModel>().Prepend(service)
        from variable in container.Env.Select(variable => (variable.Origin, variable.Name, variable.Value))
            .Concat(container.Configuration.Values.Select(variable => (variable.Origin, variable.Name, variable.Value)))
        where !ComparedNames.Includes(variable.Name)
        from address in WrittenAddress.In(variable.Value)
        select (variable.Origin.Argument("value"), variable.Name, address);

    /// <summary>The service of the same files that a host stands for: by its name, or by its name in this namespace. Null when it is none.</summary>
    public static ServiceModel? ServiceAt(string host, ApplicationModel application)
    {
        var labels = host.Split('.');
        // Of a name with a namespace that nobody declares, it is meant: nobody names another one's service like one of the own.
        var isHere = labels.Length == 1
            || (labels[1] == application.NamespaceName && labels.Length == 2)
            || (labels.Length > 2 && labels[2] == "svc" && labels[1] == (application.NamespaceName ?? labels[1]));
        return isHere ? application.ServicesNamed(labels[0]).Concat(application.ServicesNamed(WithoutHeadless(labels[0]))).FirstOrDefault(service => service.HasService) : null;
    }

    private static string WithoutHeadless(string host) =>
        host.EndsWith(Headless, StringComparison.Ordinal) ? host.Substring(0, host.Length - Headless.Length) : host;

    /// <summary>The callers of a service: those that depend on it, are allowed to connect, or have its address.</summary>
    public static IEnumerable<ServiceModel> CallersOf(ServiceModel service, ApplicationModel application) => Callers.Of(application)[service.Name];

    private static IEnumerable<string> CalledBy(ServiceModel caller, ApplicationModel application)
    {
        var others = caller.PodDependencies.Where(dependency => dependency.Service.IsInThisProject).Select(dependency => dependency.Service.Name)
            .Concat(AddressesOf(caller).Select(address => ServiceAt(address.Address.Host, application)?.Name))
            .Append(CollectorOf(caller, application)?.Name)
            .Where(name => name != caller.Name);
        var allowed = caller.Network.AllowEgress.Where(rule => rule.Service is { IsInThisProject: true } && IsInThisNamespace(rule)).Select(rule => rule.Service!.Name);
        // The pods of a StatefulSet have names by which they find each other; those of other kinds have none.
        var peers = caller.HasPeers && (caller.Backing is not null || caller.Workload.Kind == WorkloadResource.StatefulSet) ? [caller.Name] : Array.Empty<string>();
        return others.Concat(allowed).Concat(peers).OfType<string>().Distinct(StringComparer.Ordinal);
    }

    /// <summary>The rules by which a service may call another one, on the side of the caller.</summary>
    public static IEnumerable<NetworkRuleModel> AllowedBy(ServiceModel caller, ServiceModel service) =>
        caller.Network.AllowEgress.Where(rule => rule.Service is { } peer && IsInThisNamespace(rule) && Is(peer, service));

    /// <summary>The rules of other services that let this one in, each with the service.</summary>
    public static IEnumerable<(ServiceModel Service, NetworkRuleModel Rule)> AdmittedBy(ServiceModel caller, ApplicationModel application) => Admissions.Of(application)[caller.Name];

    private static bool IsInThisNamespace(NetworkRuleModel rule) => rule is { Namespace: null, NamespaceLabels.Count: 0 };

    private static bool Is(ServiceReference reference, ServiceModel service) => reference.IsInThisProject && reference.Name == service.Name;

    private static ServiceModel? CollectorOf(ServiceModel caller, ApplicationModel application) =>
        caller.Observability.Telemetry is { } telemetry && Uri.TryCreate(telemetry.Endpoint, UriKind.Absolute, out var endpoint) ? ServiceAt(endpoint.Host, application) : null;
}
