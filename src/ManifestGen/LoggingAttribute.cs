namespace ManifestGen;

/// <summary>Where the engine stores the program's standard output, and how much of it.</summary>
/// <remarks>
/// <para>Without it: five files of 10 MB for each container, as much as a kubelet keeps. An engine keeps everything otherwise, until the disk is full.</para>
/// <para>Compose and Swarm: <c>logging</c>. Kubernetes leaves it to the kubelet (MGEN724).</para>
/// <para>Errors: MGEN722 (a value that the engine rejects), MGEN723 (a setting that the driver does not have).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class LoggingAttribute : ManifestAttribute
{
    /// <summary>
    /// The engine's logging driver, such as <c>local</c>, <c>journald</c>, <c>fluentd</c> or the name of a plugin. Default: <c>json-file</c>.
    /// <c>default</c> generates nothing, so the engine's own configuration applies.
    /// </summary>
    public string? Driver { get; set; }

    /// <summary>
    /// The maximum size of a file, in Kubernetes' notation. Default: <c>10M</c>. For <c>json-file</c> and <c>local</c> only.
    /// </summary>
    public string? MaxSize { get; set; }

    /// <summary>How many files are kept for each container, at least 1. Default: 5. For <c>json-file</c> and <c>local</c> only.</summary>
    public int MaxFiles { get; set; }

    /// <summary>Other options of the driver, each <c>name=value</c>, such as <c>fluentd-address=127.0.0.1:24224</c>.</summary>
    public string[]? Options { get; set; }
}
