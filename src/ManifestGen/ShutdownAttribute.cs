namespace ManifestGen;

/// <summary>How long the program can take to stop, and what happens before that.</summary>
/// <remarks>
/// The time after which the container is killed follows from it: the pause before the stop, the time that the host waits, and 10 seconds of slack.
/// Kubernetes: <c>terminationGracePeriodSeconds</c> and the <c>preStop</c> hook. Compose and Swarm: <c>stop_grace_period</c>; Compose has <c>pre_stop</c>
/// for a command, Swarm has no hook (MGEN276).
/// Errors: MGEN247 (a number out of range), MGEN265 (killed before it is done), MGEN266 (a pause that is longer than the grace period), MGEN267 and MGEN268
/// (a hook that cannot be called), MGEN269 (a path that is not valid), MGEN270 (a variable with the same meaning).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ShutdownAttribute : ManifestAttribute
{
    /// <summary>Declares how long the program can take to stop.</summary>
    /// <param name="timeoutSeconds">
    /// Seconds that the .NET host waits for its services to stop, <c>HostOptions.ShutdownTimeout</c>. It is passed in the variable
    /// <c>DOTNET_SHUTDOWNTIMEOUTSECONDS</c>, so that the host really waits that long.
    /// </param>
    public ShutdownAttribute(int timeoutSeconds) => TimeoutSeconds = timeoutSeconds;

    /// <summary>Seconds that the .NET host waits for its services to stop. Without the attribute: 30, the default of .NET.</summary>
    public int TimeoutSeconds { get; }

    /// <summary>
    /// Seconds between the decision to stop the pod and the signal to the program, in which its address is withdrawn everywhere. Default: 5; for a job, and for a service without ports and without a hook, 0.
    /// With a hook: the seconds that it can take. Kubernetes: <c>preStop.sleep</c>.
    /// </summary>
    public int PreStopSeconds { get; set; }

    /// <summary>
    /// A program and its arguments, which run in the container before the stop. No shell interprets them. Kubernetes: <c>preStop.exec</c>. Compose:
    /// <c>pre_stop</c>.
    /// </summary>
    public string[] PreStopCommand { get; set; } = [];

    /// <summary>A path to request before the stop. Kubernetes: <c>preStop.httpGet</c>.</summary>
    public string? PreStopPath { get; set; }

    /// <summary>The name of the declared <see cref="PortAttribute"/> of <see cref="PreStopPath"/>. Default: the first port.</summary>
    public string? PreStopPort { get; set; }

    /// <summary>
    /// Seconds after which the container is killed. Default: <see cref="PreStopSeconds"/> + <see cref="TimeoutSeconds"/> + 10.
    /// Kubernetes: <c>terminationGracePeriodSeconds</c>. Compose and Swarm: <c>stop_grace_period</c>.
    /// </summary>
    public int GracePeriodSeconds { get; set; }
}
