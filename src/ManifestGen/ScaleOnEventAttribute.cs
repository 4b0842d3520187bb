namespace ManifestGen;

/// <summary>
/// An event source, such as a queue, from which KEDA chooses the number of replicas within the bounds of <see cref="AutoScaleAttribute"/>, whose minimum can
/// then be 0. If there are several, the one that needs the most replicas wins.
/// </summary>
/// <remarks>
/// Kubernetes: a trigger of a ScaledObject (<c>keda.sh/v1alpha1</c>), which takes the place of the HorizontalPodAutoscaler; the CPU and memory targets of
/// <see cref="AutoScaleAttribute"/> become triggers too. KEDA must be installed in the cluster. Compose and Swarm have no autoscaling (MGEN211).
/// Errors: MGEN212 (without <see cref="AutoScaleAttribute"/>), MGEN230 (a workload that does not scale), MGEN222 (type), MGEN223 (parameters), MGEN224 (a secret among them),
/// MGEN225 (authentication), MGEN229 (a service name that KEDA cannot extend), MGEN235 (a short host name), MGEN236 (a server of another project), MGEN237 (<see cref="ScalerNamespace"/>).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ScaleOnEventAttribute : ManifestAttribute
{
    /// <summary>Declares a source of events.</summary>
    /// <param name="type">The type of KEDA's scaler, such as <c>rabbitmq</c>, <c>kafka</c>, <c>azure-servicebus</c> or <c>cron</c>.</param>
    /// <param name="parameters">What the scaler needs to know, as <c>key=value</c>, such as <c>queueName=orders</c>. They are its <c>metadata</c>.</param>
    public ScaleOnEventAttribute(string type, params string[] parameters) => (Type, Parameters) = (type, parameters);

    /// <summary>The type of KEDA's scaler.</summary>
    public string Type { get; }

    /// <summary>What the scaler needs to know, as <c>key=value</c>.</summary>
    public string[] Parameters { get; }

    /// <summary>
    /// Parameters of the scaler that are read from Kubernetes Secrets, as <c>parameter=secret/key</c>, such as <c>host=rabbitmq/connection-string</c>.
    /// Default: none. Kubernetes: a TriggerAuthentication of the service's own.
    /// </summary>
    public string[] Secrets { get; set; } = [];

    /// <summary>The name of a TriggerAuthentication that is already in the namespace, instead of <see cref="Secrets"/>. Default: none.</summary>
    public string? Authentication { get; set; }

    /// <summary>
    /// The namespace that KEDA runs in. Default: <c>keda</c>. The NetworkPolicy of the server that it asks lets this namespace in, where the server is declared in
    /// the same project or system.
    /// </summary>
    public string? ScalerNamespace { get; set; }
}
