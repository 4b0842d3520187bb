namespace ManifestGen;

/// <summary>A label that a node must have to run the service. One attribute for each label; a node must have all of them.</summary>
/// <remarks>
/// Kubernetes: <c>nodeSelector</c>. Swarm: a placement constraint on the same node label, on <c>node.platform.arch</c>, <c>node.platform.os</c> or
/// <c>node.hostname</c> for <c>kubernetes.io/arch</c>, <c>kubernetes.io/os</c> and <c>kubernetes.io/hostname</c>, and none for other labels with a domain,
/// which Swarm does not accept (MGEN291). Compose runs on one host (MGEN291).
/// Errors: MGEN282 (key or value), MGEN283 (a label twice).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class NodeSelectorAttribute : ManifestAttribute
{
    /// <summary>Requires a label of the node.</summary>
    /// <param name="key">The label's key, such as <c>kubernetes.io/arch</c>.</param>
    /// <param name="value">The label's value, such as <c>amd64</c>.</param>
    public NodeSelectorAttribute(string key, string value) => (Key, Value) = (key, value);

    /// <summary>The label's key.</summary>
    public string Key { get; }

    /// <summary>The label's value.</summary>
    public string Value { get; }
}
