namespace ManifestGen;

/// <summary>A taint of a node in spite of which the service may run there. There may be several.</summary>
/// <remarks>
/// Kubernetes: an entry of <c>tolerations</c>. It lets the service onto tainted nodes, and does not bind it to them: for that add
/// <see cref="NodeSelectorAttribute"/>. Compose and Swarm know no taints (MGEN291).
/// Errors: MGEN286 (key or value), MGEN287 (arguments that do not go together).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class TolerationAttribute : ManifestAttribute
{
    /// <summary>Tolerates every taint.</summary>
    public TolerationAttribute()
    {
    }

    /// <summary>Tolerates the taints of one key.</summary>
    /// <param name="key">The taint's key, such as <c>dedicated</c>.</param>
    public TolerationAttribute(string key) => Key = key;

    /// <summary>The taint's key. Null for every taint.</summary>
    public string? Key { get; }

    /// <summary>The taint's value. Default: any.</summary>
    public string? Value { get; set; }

    /// <summary>The taint's effect. Default: any.</summary>
    public TaintEffect Effect { get; set; }

    /// <summary>
    /// For how many seconds an instance stays on a node that gets the taint while it runs there. Default: for ever.
    /// For <see cref="TaintEffect.NoExecute"/> only.
    /// </summary>
    public int Seconds { get; set; }
}

/// <summary>What a taint of a node does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>Any of the following.</summary>
    Any,

    /// <summary>They are not placed there.</summary>
    NoSchedule,

    /// <summary>They are placed there when there is no other node.</summary>
    PreferNoSchedule,

    /// <summary>They are not placed there, and those that run there are stopped.</summary>
    NoExecute,
}
