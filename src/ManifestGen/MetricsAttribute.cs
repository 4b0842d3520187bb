namespace ManifestGen;

/// <summary>The program has metrics for Prometheus.</summary>
/// <remarks>
/// Kubernetes: a ServiceMonitor (<c>monitoring.coreos.com/v1</c>, of the Prometheus operator), a PodMonitor, or annotations of the pods. Compose and Swarm: nothing (MGEN174).
/// Errors: MGEN158 (the NetworkPolicy keeps Prometheus out), MGEN170 (no such port), MGEN171 (path), MGEN172 (interval), MGEN173 (no effect), MGEN175 (declared as annotation too).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class MetricsAttribute : ManifestAttribute
{
    /// <summary>Declares the metrics.</summary>
    /// <param name="path">The path to request, from its <c>/</c> on.</param>
    public MetricsAttribute(string path = "/metrics") => Path = path;

    /// <summary>The path to request.</summary>
    public string Path { get; }

    /// <summary>The name of a declared <see cref="PortAttribute"/>. Default: the port named <c>metrics</c>, else the first.</summary>
    public string? Port { get; set; }

    /// <summary>Seconds between two requests. Default: as Prometheus is configured. Not with <see cref="MetricsMonitor.Annotations"/>.</summary>
    public int IntervalSeconds { get; set; }

    /// <summary>Keeps labels of the metrics that Prometheus would set itself, such as <c>job</c>. Default: false. Not with <see cref="MetricsMonitor.Annotations"/>.</summary>
    public bool HonorLabels { get; set; }

    /// <summary>How Prometheus learns of it. Default: <see cref="MetricsMonitor.ServiceMonitor"/>, but <see cref="MetricsMonitor.PodMonitor"/> for a StatefulSet, which has two Services, and for a job, which has none.</summary>
    public MetricsMonitor Monitor { get; set; }
}

/// <summary>How Prometheus learns what to scrape.</summary>
public enum MetricsMonitor
{
    /// <summary>A ServiceMonitor, which finds the pods by their Service.</summary>
    ServiceMonitor,

    /// <summary>A PodMonitor, which finds the pods by their labels; for pods without a Service.</summary>
    PodMonitor,

    /// <summary>The annotations <c>prometheus.io/scrape</c>, <c>/port</c> and <c>/path</c> of the pods, for a Prometheus without the operator that is configured to read them.</summary>
    Annotations,
}
