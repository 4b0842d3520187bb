namespace ManifestGen;

/// <summary>Settings of the pod as a whole that few services need.</summary>
/// <remarks>
/// Kubernetes: fields of the pod's <c>spec</c>. Compose and Swarm: <see cref="DnsNameservers"/>, <see cref="DnsSearches"/> and <see cref="DnsOptions"/>;
/// the others have no counterpart there (MGEN063). Errors: MGEN059 (name resolution), MGEN066 (runtime class).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class PodAttribute : ManifestAttribute
{
    /// <summary>The source of the reason if a container fails. Default: <see cref="TerminationMessagePolicy.File"/>, Kubernetes' own.</summary>
    public TerminationMessagePolicy TerminationMessagePolicy { get; set; }

    /// <summary>Who resolves names. Default: <see cref="DnsPolicy.ClusterFirst"/>.</summary>
    public DnsPolicy DnsPolicy { get; set; }

    /// <summary>IP addresses of name servers, at most three, before those of <see cref="DnsPolicy"/>.</summary>
    public string[] DnsNameservers { get; set; } = [];

    /// <summary>Domains in which short names are looked up, at most 32, after those of <see cref="DnsPolicy"/>.</summary>
    public string[] DnsSearches { get; set; } = [];

    /// <summary>Options of the resolver, such as <c>ndots:2</c>.</summary>
    public string[] DnsOptions { get; set; } = [];

    /// <summary>The RuntimeClass that runs the containers, such as <c>gvisor</c>. Default: the cluster's.</summary>
    public string? RuntimeClass { get; set; }

    /// <summary>Whether the containers of the pod see each other's processes, as debuggers and profilers need it. Default: false.</summary>
    public bool ShareProcessNamespace { get; set; }
}

/// <summary>The source of the reason if a container fails.</summary>
public enum TerminationMessagePolicy
{
    /// <summary>From the file <c>/dev/termination-log</c>, if the program has written it.</summary>
    File,

    /// <summary>From the end of the container's log where that file is empty.</summary>
    FallbackToLogsOnError,
}

/// <summary>Who resolves the names that a pod looks up.</summary>
public enum DnsPolicy
{
    /// <summary>The cluster, which passes on what it does not know.</summary>
    ClusterFirst,

    /// <summary>The node's own name servers: Services of the cluster are not found.</summary>
    Default,

    /// <summary>Only <see cref="PodAttribute.DnsNameservers"/>.</summary>
    None,
}
