namespace ManifestGen.Model;

/// <summary>Which services of the same files KEDA asks, from its own namespace, how much there is to do.</summary>
public static class EventSource
{
    /// <summary>The end of the names of parameters whose value is the name of a variable of the service.</summary>
    private const string FromVariable = "FromEnv";

    /// <summary>The services that a trigger measures.</summary>
    public static IEnumerable<ServiceModel> ServicesOf(ScaleEventModel trigger, ServiceModel scaled, ApplicationModel application)
    {
        var named = trigger.Parameters.SelectMany(parameter => Named(parameter, scaled, application)).Distinct().ToArray();
        return named.Length > 0 || !IsAnywhere(trigger, scaled) ? named : application.Services.Where(service => DependsOn(scaled, service) is not null && IsOfType(trigger.Type, service));
    }

    /// <summary>The namespaces of the scalers that measure a service.</summary>
    public static IEnumerable<string> ScalersOf(ServiceModel service, ApplicationModel application) =>
        (from scaled in application.Services
         where IsScaled(scaled)
         from trigger in scaled.Scaling.Events
         where ServicesOf(trigger, scaled, application).Any(measured => measured.Name == service.Name)
         select trigger.EffectiveScalerNamespace).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a ScaledObject is written.</summary>
    public static bool IsScaled(ServiceModel service) => service is { AutoScale: not null, Scaling.Events.Count: > 0, Workload.IsScaled: true };

    /// <summary>The variables of the service that the scaler reads.</summary>
    public static IEnumerable<string> VariablesOf(ScaleEventModel trigger) =>
        trigger.Parameters.Where(parameter => parameter.Key.EndsWith(FromVariable, StringComparison.Ordinal)).Select(parameter => parameter.Value);

    /// <summary>The backing service whose connection string a variable is, as it is written for the service. Null where it is another variable.</summary>
    public static ServiceReference? ConnectionOf(string variable, ServiceModel scaled) => scaled.Network.Dependencies
        .FirstOrDefault(dependency => dependency.Service.Backing is not null && ConnectionModel.VariableOf(dependency.ConnectionName) == variable)?.Service;

    /// <summary>The addresses that a parameter names, by itself or by a variable with a fixed value.</summary>
    public static IEnumerable<WrittenAddress> AddressesOf(ScaleParameterModel parameter, ServiceModel scaled) =>
        !parameter.Key.EndsWith(FromVariable, StringComparison.Ordinal)
            ? WrittenAddress.In(parameter.Value)
            : scaled.Env.Where(variable => variable.Name == parameter.Value).Select(variable => variable.Value)
                .Concat(scaled.Configuration.Values.Where(variable => variable.Name == parameter.Value).Select(variable => variable.Value))
                .SelectMany(WrittenAddress.In);

    private static IEnumerable<ServiceModel> Named(ScaleParameterModel parameter, ServiceModel scaled, ApplicationModel application)
    {
        var written = AddressesOf(parameter, scaled).Select(address => Reach.ServiceAt(address.Host, application)).OfType<ServiceModel>();
        var connected = parameter.Key.EndsWith(FromVariable, StringComparison.Ordinal) && ConnectionOf(parameter.Value, scaled) is { } reference
            ? application.Services.Where(service => reference.IsInThisProject && service.Name == reference.Name)
            : [];
        return written.Concat(connected);
    }

    // Where a trigger says nowhere what it measures, or in a secret, it is the server of its type that the service uses.
    private static bool IsAnywhere(ScaleEventModel trigger, ServiceModel scaled) => !trigger.Parameters.SelectMany(parameter => AddressesOf(parameter, scaled)).Any();

    private static DependencyModel? DependsOn(ServiceModel scaled, ServiceModel service) =>
        scaled.Network.Dependencies.FirstOrDefault(dependency => dependency.Service.IsInThisProject && dependency.Service.Name == service.Name);

    private static bool IsOfType(string type, ServiceModel service) => service.Backing?.Engine?.Engine == EngineOf(type);

    /// <summary>What a scaler of KEDA measures. Null for what is no server of the table.</summary>
    public static BackingEngine? EngineOf(string type) => type switch
    {
        "rabbitmq" => BackingEngine.RabbitMq,
        "kafka" or "apache-kafka" => BackingEngine.Kafka,
        "redis" or "redis-streams" or "redis-cluster" or "redis-cluster-streams" or "redis-sentinel" or "redis-sentinel-streams" => BackingEngine.Redis,
        "postgresql" => BackingEngine.Postgres,
        "mysql" => BackingEngine.MySql,
        "mssql" => BackingEngine.SqlServer,
        "mongodb" => BackingEngine.MongoDb,
        "nats-jetstream" => BackingEngine.Nats,
        "elasticsearch" => BackingEngine.Elasticsearch,
        _ => null,
    };
}
