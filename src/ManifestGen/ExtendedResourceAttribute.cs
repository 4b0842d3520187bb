namespace ManifestGen;

/// <summary>Devices of a node, such as GPUs.</summary>
/// <remarks>
/// <para>
/// Kubernetes: request and limit of the container, which the API wants to be the same, and a toleration of the taint by the resource's name, which keeps
/// other pods off such nodes. Compose: for <c>nvidia.com/gpu</c> a reservation of devices. Others, and Swarm, have no counterpart (MGEN309).
/// </para>
/// <para>Errors: MGEN306 (name), MGEN307 (count), MGEN308 (twice). To choose among such nodes, add <see cref="NodeSelectorAttribute"/>.</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ExtendedResourceAttribute : ManifestAttribute
{
    /// <summary>Requests devices.</summary>
    /// <param name="name">The resource's name with its domain, such as <c>nvidia.com/gpu</c>.</param>
    /// <param name="count">How many, at least 1.</param>
    public ExtendedResourceAttribute(string name, int count) => (Name, Count) = (name, count);

    /// <summary>The resource's name.</summary>
    public string Name { get; }

    /// <summary>How many.</summary>
    public int Count { get; }
}
