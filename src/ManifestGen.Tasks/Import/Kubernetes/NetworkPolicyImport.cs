using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>A NetworkPolicy: who depends on whom, and who else is let through.</summary>
internal static class NetworkPolicyImport
{
    private const string Own = "k8s/custom: a NetworkPolicy of your own instead of the generated one.";

    private const string NamespaceLabel = "kubernetes.io/metadata.name";

    public static void Read(SourceNode policy, Workload owner, IReadOnlyList<Workload> workloads)
    {
        var declaration = owner.Declaration!;
        OtherObjects.Known(policy, declaration, ManifestKinds.NetworkPolicy, "ManifestGen writes a NetworkPolicy");
        policy.At("spec", "podSelector")?.IsDefault("follows from the service");
        foreach (var type in policy.At("spec", "policyTypes")?.Items ?? [])
        {
            Closed(type, policy["spec"]!, declaration);
        }

        foreach (var rule in policy.At("spec", "ingress")?.Items ?? [])
        {
            Rule(rule, "from", "AllowIngress", declaration, workloads, (other, _) => Depends(other, declaration));
        }

        foreach (var rule in policy.At("spec", "egress")?.Items ?? [])
        {
            Rule(rule, "to", "AllowEgress", declaration, workloads, (other, _) => Depends(declaration, other));
        }
    }

    // Nobody may come in, or nothing may go out; no attribute says so, and what is generated lets more through.
    private static void Closed(SourceNode type, SourceNode spec, ServiceDeclaration declaration)
    {
        var (isIn, rules) = (type.Text == "Ingress", spec[type.Text == "Ingress" ? "ingress" : "egress"]);
        if (rules is { Items.Count: > 0 } || (isIn && !declaration.Has("Port")))
        {
            type.IsDefault("both ways");
            return;
        }

        var place = $"{Own} It lets nothing through, and the generated one lets more through without it";
        type.GoesTo(place);
        rules?.GoesTo(place);
    }

    private static bool Depends(ServiceDeclaration from, ServiceDeclaration on)
    {
        if (from == on)
        {
            return false;
        }

        from.One("DependsOn", CSharpValue.TypeOf(on.Name));
        return true;
    }

    private static void Rule(SourceNode rule, string side, string attribute, ServiceDeclaration declaration, IReadOnlyList<Workload> workloads, Func<ServiceDeclaration, SourceNode, bool> depend)
    {
        var ports = rule["ports"];
        if (rule[side] is not { Items.Count: > 0 } peers)
        {
            // Everybody, by the ports that are declared.
            rule.IsDefault(attribute == "AllowIngress" ? "open on its ports, until something says who may come in" : "open, until something says where it leads");
            return;
        }

        foreach (var peer in peers.Items)
        {
            var labels = peer.At("podSelector", "matchLabels");
            var spaces = peer.At("namespaceSelector", "matchLabels");
            var others = peer["namespaceSelector"] is null && labels is not null ? workloads.Where(workload => workload.IsSelectedBy(labels)).ToArray() : [];
            if (IsNameResolution(ports, spaces, peer))
            {
                peer.IsDefault("names are resolved in kube-system");
            }
            else if (others.Length > 0 && others.All(other => depend(other.Declaration!, peer)))
            {
                peer.IsUnderstood("[DependsOn]");
            }
            else
            {
                Allow(peer, labels, spaces, ports, attribute, declaration);
            }
        }

        ports?.IsDefault("the ports of the service");
    }

    private static void Allow(SourceNode peer, SourceNode? labels, SourceNode? spaces, SourceNode? ports, string attribute, ServiceDeclaration declaration)
    {
        // An empty selector is all pods, or all namespaces; an attribute without a value would be everybody.
        var isWider = (labels is null or { Entries.Count: 0 }) && (spaces is null or { Entries.Count: 0 }) && peer.TextAt("ipBlock", "cidr") is null;
        var isOfAllSpaces = peer["namespaceSelector"] is not null && (spaces is null or { Entries.Count: 0 });
        if (isWider || isOfAllSpaces || peer.Leaves.Any(leaf => leaf.Path.Contains("matchExpressions")))
        {
            peer.GoesTo("k8s/custom: a NetworkPolicy of your own, which adds to the generated one. No attribute says this peer; look who is let through without it");
            return;
        }

        var use = declaration.Add(new(attribute));
        if (spaces is { Entries.Count: 1 } && spaces[NamespaceLabel] is { IsScalar: true } name)
        {
            use.Set("Namespace", CSharpValue.Of(name.Text!));
        }
        else if (spaces is not null)
        {
            use.Set("NamespaceLabels", CSharpValue.Of(Pairs(spaces)));
        }

        if (labels is not null)
        {
            use.Set("PodLabels", CSharpValue.Of(Pairs(labels)));
        }

        if (peer.TextAt("ipBlock", "cidr") is { } cidr)
        {
            use.Set("Cidr", CSharpValue.Of(cidr));
            Settings.TakeTexts(use, "Except", peer.At("ipBlock", "except"));
        }

        var named = (ports?.Items ?? []).Select(Port).OfType<string>().ToArray();
        if (named.Length > 0)
        {
            use.Set("Ports", CSharpValue.Of(named));
            ports!.IsUnderstood($"[{attribute}(Ports = …)]");
        }

        peer.IsUnderstood($"[{attribute}]");
    }

    private static string? Port(SourceNode port)
    {
        var number = port.TextAt("port");
        var range = port.TextAt("endPort") is { } end ? $"{number}-{end}" : number;
        return range is null ? null : port.TextAt("protocol") is "UDP" ? $"{range}/udp" : range;
    }

    private static string[] Pairs(SourceNode labels) => [.. labels.Entries.Select(entry => $"{entry.Key}={entry.Value.Text}")];

    private static bool IsNameResolution(SourceNode? ports, SourceNode? spaces, SourceNode peer) =>
        ports is { Items.Count: > 0 } && ports.Items.All(port => port.TextAt("port") == "53") && (spaces?.TextAt(NamespaceLabel) == "kube-system" || peer.TextAt("ipBlock", "cidr") == "169.254.0.0/16");
}
