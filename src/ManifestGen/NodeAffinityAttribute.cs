namespace ManifestGen;

/// <summary>A condition on the labels of the nodes that must, or with <see cref="Weight"/> should, run the service. A node must meet all that have no weight.</summary>
/// <remarks>
/// Kubernetes: <c>affinity.nodeAffinity</c>. Swarm: a placement constraint for <see cref="NodeOperator.In"/> with one value and for
/// <see cref="NodeOperator.NotIn"/>, without a weight; it can express no other (MGEN291). Compose runs on one host (MGEN291).
/// Errors: MGEN282 (key or value), MGEN284 (values that do not fit the operator), MGEN285 (weight).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class NodeAffinityAttribute : ManifestAttribute
{
    /// <summary>Declares a condition.</summary>
    /// <param name="key">The key of a node's label, such as <c>node.kubernetes.io/instance-type</c>.</param>
    /// <param name="operator">How the label's value is compared.</param>
    /// <param name="values">
    /// What it is compared with: one or more for <see cref="NodeOperator.In"/> and <see cref="NodeOperator.NotIn"/>, one integer for
    /// <see cref="NodeOperator.Gt"/> and <see cref="NodeOperator.Lt"/>, none for the others.
    /// </param>
    public NodeAffinityAttribute(string key, NodeOperator @operator, params string[] values) => (Key, Operator, Values) = (key, @operator, values);

    /// <summary>The key of a node's label.</summary>
    public string Key { get; }

    /// <summary>How the label's value is compared.</summary>
    public NodeOperator Operator { get; }

    /// <summary>What it is compared with.</summary>
    public string[] Values { get; }

    /// <summary>How much the condition counts among others that are wishes, 1 to 100. Default: none, the condition must be met.</summary>
    public int Weight { get; set; }
}

/// <summary>How the value of a node's label is compared.</summary>
public enum NodeOperator
{
    /// <summary>It is one of the values.</summary>
    In,

    /// <summary>It is none of the values, or the node has no such label.</summary>
    NotIn,

    /// <summary>The node has the label.</summary>
    Exists,

    /// <summary>The node does not have the label.</summary>
    DoesNotExist,

    /// <summary>It is a number greater than the value.</summary>
    Gt,

    /// <summary>It is a number less than the value.</summary>
    Lt,
}
