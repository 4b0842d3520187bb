namespace ManifestGen;

/// <summary>What a pod knows of itself.</summary>
public enum PodField
{
    /// <summary>Its name, <c>metadata.name</c>.</summary>
    Name,

    /// <summary>Its namespace, <c>metadata.namespace</c>.</summary>
    Namespace,

    /// <summary>Its unique id, <c>metadata.uid</c>.</summary>
    Uid,

    /// <summary>One of its labels, <c>metadata.labels['&lt;key&gt;']</c>.</summary>
    Label,

    /// <summary>One of its annotations, <c>metadata.annotations['&lt;key&gt;']</c>.</summary>
    Annotation,

    /// <summary>All its labels, a line for each, <c>metadata.labels</c>. Files only.</summary>
    Labels,

    /// <summary>All its annotations, a line for each, <c>metadata.annotations</c>. Files only.</summary>
    Annotations,

    /// <summary>The node that it runs on, <c>spec.nodeName</c>. Variables only.</summary>
    NodeName,

    /// <summary>Its ServiceAccount, <c>spec.serviceAccountName</c>. Variables only.</summary>
    ServiceAccountName,

    /// <summary>The node's address, <c>status.hostIP</c>. Variables only.</summary>
    HostIp,

    /// <summary>Its own address, <c>status.podIP</c>. Variables only.</summary>
    PodIp,

    /// <summary>Its addresses of both families, separated by commas, <c>status.podIPs</c>. Variables only.</summary>
    PodIps,
}
