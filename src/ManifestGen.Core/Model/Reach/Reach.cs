namespace ManifestGen.Model;

/// <summary>Whom the services of one set of files call, as far as their declarations say: the two ends of one way are opened, or left closed, together.</summary>
public static class Reach
{
    /// <summary>Names of variables whose URLs say what something is called, or where a browser comes from: the program does not call them.</summary>
    private static readonly string[] NamesOfNames = ["origin", "origins", "audience", "audiences", "namespace"];

    /// <summary>The addresses that the pod's variables name, wherever these are, each with the attribute that declares it.</summary>
    public static IEnumerable<(Place Place, string Name, WrittenAddress Address)> AddressesOf(ServiceModel service) =>
        from container in service.Pod.Containers.Select(container => container.Declaration).OfType<ServiceModel>().Prepend(service)
        from variable in container.Env.Select(variable => (variable.Origin, variable.Name, variable.Value))
            .Concat(container.Configuration.Values.Select(variable => (variable.Origin, variable.Name, variable.Value)))
        where !NamesOfNames.Any(name => variable.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase))
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
        return isHere ? application.Services.FirstOrDefault(service => service.HasService && (service.Name == labels[0] || $"{service.Name}-headless" == labels[0])) : null;
    }

    /// <summary>Who calls a service: who depends on it, is allowed to, or has its address.</summary>
    public static IEnumerable<ServiceModel> CallersOf(ServiceModel service, ApplicationModel application) =>
        application.Services.Where(other => !other.IsExternal && Calls(other, service, application));

    private static bool Calls(ServiceModel caller, ServiceModel service, ApplicationModel application) =>
        caller.Name != service.Name
            ? caller.PodDependencies.Any(dependency => Is(dependency.Service, service))
                || AllowedBy(caller, service).Any()
                || AddressesOf(caller).Any(address => ServiceAt(address.Address.Host, application)?.Name == service.Name)
                || SendsTelemetryTo(caller, service, application)
            // The pods of a StatefulSet have names by which they find each other; those of other kinds have none.
            : AllowedBy(caller, service).Any() || (service.HasPeers && (service.Backing is not null || service.Workload.Kind == WorkloadKind.StatefulSet));

    /// <summary>The rules by which a service may call another one, on the side of the caller.</summary>
    public static IEnumerable<NetworkRuleModel> AllowedBy(ServiceModel caller, ServiceModel service) =>
        caller.Network.AllowEgress.Where(rule => rule.Service is { } peer && IsInThisNamespace(rule) && Is(peer, service));

    /// <summary>The rules of other services that let this one in, each with the service.</summary>
    public static IEnumerable<(ServiceModel Service, NetworkRuleModel Rule)> AdmittedBy(ServiceModel caller, ApplicationModel application) =>
        from service in application.Services
        from rule in service.Network.AllowIngress
        where rule.Service is { } peer && IsInThisNamespace(rule) && Is(peer, caller)
        select (service, rule);

    private static bool IsInThisNamespace(NetworkRuleModel rule) => rule is { Namespace: null, NamespaceLabels.Count: 0 };

    private static bool Is(ServiceReference reference, ServiceModel service) => reference.IsInThisProject && reference.Name == service.Name;

    private static bool SendsTelemetryTo(ServiceModel caller, ServiceModel service, ApplicationModel application) =>
        caller.Observability.Telemetry is { } telemetry
        && Uri.TryCreate(telemetry.Endpoint, UriKind.Absolute, out var endpoint)
        && ServiceAt(endpoint.Host, application)?.Name == service.Name;
}
