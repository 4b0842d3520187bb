using ManifestGen.Model;

namespace ManifestGen.Rendering.Kubernetes.Scaling;

/// <summary>
/// The whole names of servers that KEDA asks. It reads the connection string of the service that it scales, and looks the host up in its own namespace,
/// where a short name is nobody's.
/// </summary>
internal static class QualifiedNames
{
    /// <summary>The service with whole names in what KEDA reads of it, where the namespace is declared.</summary>
    public static ServiceModel Of(ServiceModel service, ApplicationModel application) =>
        application.NamespaceName is not { } @namespace ? service : WithAdvertisedName(WithConnections(service, @namespace), application, @namespace);

    private static ServiceModel WithConnections(ServiceModel service, string @namespace)
    {
        if (!EventSource.IsScaled(service))
        {
            return service;
        }

        var read = new HashSet<string?>(service.Scaling.Events.SelectMany(EventSource.VariablesOf).Select(variable => EventSource.ConnectionOf(variable, service)?.Name));
        return service with
        {
            Network = service.Network with
            {
                Dependencies = service.Network.Dependencies.Select(dependency => read.Contains(dependency.Service.Name) ? InNamespace(dependency, @namespace) : dependency).ToEquatableArray(),
            },
        };
    }

    private static DependencyModel InNamespace(DependencyModel dependency, string @namespace) => dependency.Service is not { Backing: { Backing: { } backing } service } ? dependency : dependency with
    {
        Service = dependency.Service with { Backing = service with { Backing = backing with { Namespace = @namespace } } },
    };

    // Kafka answers with the name that clients are to connect to next.
    private static ServiceModel WithAdvertisedName(ServiceModel service, ApplicationModel application, string @namespace) =>
        service.Backing?.Engine?.Engine != BackingEngine.Kafka || !EventSource.ScalersOf(service, application).Any() ? service : service with
        {
            Env = service.Env.Select(variable => variable.Origin != Origin.Class || variable.Name != "KAFKA_ADVERTISED_LISTENERS" ? variable : variable with
            {
                Value = variable.Value.Replace($"//{service.Name}:", $"//{BackingModel.NameIn(@namespace, service.Name)}:"),
            }).ToEquatableArray(),
        };
}
