using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A peer in a rule of a NetworkPolicy.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Ports">The ports of the rule.</param>
/// <param name="IsIn">Whether it may come in; else it may be called.</param>
/// <param name="Declaration">The service that the policy is about.</param>
/// <param name="Policy">The policy.</param>
internal sealed record PolicyPeer(SourceNode Node, SourceNode? Ports, bool IsIn, ServiceDeclaration Declaration, SourceNode Policy)
{
    private const string NameLabel = "kubernetes.io/metadata.name";

    private static readonly string[] NameServers = ["kube-dns", "coredns"];

    public SourceNode? Pods => Node["podSelector"];

    private SourceNode? Spaces => Node["namespaceSelector"];

    private string? OwnSpace => Policy.TextAt("metadata", "namespace");

    /// <summary>Whether it is pods of the policy's own namespace.</summary>
    public bool IsOfOwnSpace => Pods is not null && Node["ipBlock"] is null && (Spaces is null || (OwnSpace is not null && Names() is [var name] && name == OwnSpace));

    /// <summary>Whether it is the cluster's name server.</summary>
    public bool IsNameResolution =>
        Ports is { Items.Count: > 0 } && Ports.Items.TrueForAll(port => port.TextAt("port") is "53" or "dns" or "dns-tcp")
        && (Names() is ["kube-system"] || NameServers.Contains(Pods?.TextAt("matchLabels", "k8s-app")) || Node.TextAt("ipBlock", "cidr") == "169.254.0.0/16" || (Spaces is not null && LabelSelector.IsEmpty(Spaces)));

    /// <summary>The attributes that say it; none where no attribute does.</summary>
    public IReadOnlyList<AttributeUse> Uses(string attribute)
    {
        if (Node["ipBlock"] is { } block)
        {
            return Pods is null && Spaces is null && block.TextAt("cidr") is { } cidr && (block["except"] is null || Settings.Texts(block["except"]) is not null) ? [Block(attribute, cidr, Settings.Texts(block["except"]) ?? [])] : [];
        }

        if (LabelSelector.HasExpressions(Pods) || (Pods is null && Spaces is null))
        {
            return [];
        }

        var pods = Pairs(Pods);
        if (Spaces is null)
        {
            // All pods of the namespace, whose name has to be known.
            return pods.Length > 0 ? [With(new(attribute), pods)] : OwnSpace is { } own ? [Named(attribute, own, pods)] : [];
        }

        if (Names() is { Length: > 0 } names)
        {
            return [.. names.Select(name => Named(attribute, name, pods))];
        }

        if (LabelSelector.HasExpressions(Spaces) || LabelSelector.IsEmpty(Spaces))
        {
            return [];
        }

        var use = new AttributeUse(attribute);
        use.Set("NamespaceLabels", CSharpValue.Of(Pairs(Spaces)));
        return [With(use, pods)];
    }

    // Those that the selector names: by the label that each namespace has.
    private string[] Names()
    {
        var (labels, expressions) = (Spaces?["matchLabels"]?.Entries ?? [], Spaces?["matchExpressions"]?.Items ?? []);
        return labels.Count == 1 && expressions.Count == 0 && labels[0].Key == NameLabel && labels[0].Value.Text is { } name ? [name]
            : labels.Count == 0 && expressions.Count == 1 && expressions[0].TextAt("key") == NameLabel && expressions[0].TextAt("operator") == "In" ? Settings.Texts(expressions[0]["values"]) ?? []
            : [];
    }

    private static AttributeUse Block(string attribute, string cidr, string[] except)
    {
        var use = new AttributeUse(attribute);
        use.Set("Cidr", CSharpValue.Of(cidr));
        if (except.Length > 0)
        {
            use.Set("Except", CSharpValue.Of(except));
        }

        return use;
    }

    private static AttributeUse Named(string attribute, string space, string[] pods)
    {
        var use = new AttributeUse(attribute);
        use.Set("Namespace", CSharpValue.Of(space));
        return With(use, pods);
    }

    private static AttributeUse With(AttributeUse use, string[] pods)
    {
        if (pods.Length > 0)
        {
            use.Set("PodLabels", CSharpValue.Of(pods));
        }

        return use;
    }

    private static string[] Pairs(SourceNode? selector) => [.. (selector?["matchLabels"]?.Entries ?? []).Select(entry => $"{entry.Key}={entry.Value.Text}")];
}
