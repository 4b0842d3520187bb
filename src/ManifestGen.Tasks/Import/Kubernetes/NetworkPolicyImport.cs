using ManifestGen.Model;
using ManifestGen.Tasks.Import.Declarations;
using ManifestGen.Tasks.Import.Sources;

namespace ManifestGen.Tasks.Import.Kubernetes;

/// <summary>
/// The NetworkPolicies of the files: who may connect to whom. Policies add up, so they are read together; and nothing that they close may be open afterwards without
/// a word.
/// </summary>
internal sealed class NetworkPolicyImport
{
    /// <summary>How a note begins about a policy that lets through what the files close.</summary>
    public const string Wider = "WIDER THAN YOURS";

    private const string Added = "k8s/custom: a NetworkPolicy of your own, which adds this to the generated one. No attribute says it";

    private readonly ImportContext _context;
    private readonly IReadOnlyList<Workload> _workloads;
    private readonly NetworkWays _ways;
    private readonly List<(SourceNode Policy, Workload[] Selected)> _policies = [];
    private readonly Dictionary<string, EquatableArray<PortModel>> _ports;

    public NetworkPolicyImport(ImportContext context, IReadOnlyList<Workload> workloads, IEnumerable<SourceNode> objects)
    {
        (_context, _workloads, _ways) = (context, workloads, new(context));
        _ports = DeclaredModel.Bare(context.Declarations).ToDictionary(service => service.Name, service => service.Ports, StringComparer.Ordinal);
        foreach (var policy in objects.Where(o => o.TextAt("kind") == "NetworkPolicy"))
        {
            var selected = workloads.Where(workload => IsSelected(workload, policy.At("spec", "podSelector"), policy)).ToArray();
            if (selected.Length > 0)
            {
                _policies.Add((policy, selected));
            }
        }
    }

    public void Read()
    {
        foreach (var (policy, selected) in _policies)
        {
            Head(policy, selected);
            foreach (var isIn in new[] { true, false })
            {
                if (IsAbout(policy, isIn) is { } node)
                {
                    Array.ForEach(selected, workload => _ways.Close(workload.Declaration!, isIn, node));
                }
            }
        }

        foreach (var (policy, selected) in _policies)
        {
            foreach (var isIn in new[] { true, false }.Where(isIn => IsAbout(policy, isIn) is not null))
            {
                foreach (var rule in policy.At("spec", isIn ? "ingress" : "egress")?.Items ?? [])
                {
                    Array.ForEach(selected, workload => Rule(rule, isIn, workload.Declaration!, policy));
                }
            }
        }

        _ways.Finish();
    }

    private static void Head(SourceNode policy, Workload[] selected)
    {
        if (selected.Length == 1)
        {
            OtherObjects.Known(policy, selected[0].Declaration!, ManifestKinds.NetworkPolicy, "ManifestGen writes a NetworkPolicy");
        }

        const string each = "ManifestGen writes a NetworkPolicy for each service";
        policy["apiVersion"]?.IsDefault(each);
        policy["kind"]?.IsDefault(each);
        policy.At("metadata", "name")?.IsDefault(each);
        policy.At("metadata", "namespace")?.GoesTo("[assembly: KubernetesNamespace], which is for all services of the project");
        if (policy.At("spec", "podSelector") is { } selector)
        {
            if (LabelSelector.IsEmpty(selector))
            {
                selector.GoesTo("k8s/custom, where the namespace has other pods: each imported service has these rules of its own");
            }

            selector.IsDefault("follows from the service");
        }
    }

    // What says that the policy closes this direction.
    private static SourceNode? IsAbout(SourceNode policy, bool isIn)
    {
        var spec = policy["spec"];
        var types = spec?["policyTypes"];
        return types is { Items.Count: > 0 } ? types.Items.Find(type => type.Text == (isIn ? "Ingress" : "Egress"))
            : isIn ? policy["kind"]
            : spec?["egress"] is null ? null : policy["kind"];
    }

    private static bool IsSelected(Workload workload, SourceNode? selector, SourceNode policy) =>
        IsSameSpace(workload, policy) && LabelSelector.Selects(selector, workload.Template?.At("metadata", "labels"));

    private static bool IsSameSpace(Workload workload, SourceNode policy) =>
        (workload.Document.TextAt("metadata", "namespace") ?? policy.TextAt("metadata", "namespace")) == (policy.TextAt("metadata", "namespace") ?? workload.Document.TextAt("metadata", "namespace"));

    private void Rule(SourceNode rule, bool isIn, ServiceDeclaration declaration, SourceNode policy)
    {
        var (peers, attribute) = (rule[isIn ? "from" : "to"], isIn ? "AllowIngress" : "AllowEgress");
        if (!rule.IsMap && !rule.IsNull)
        {
            rule.Reconsider(Fate.Elsewhere, Added);
        }
        else if (peers is not { Items.Count: > 0 })
        {
            Everybody(rule, isIn, declaration, attribute);
        }
        else
        {
            foreach (var peer in peers.Items)
            {
                Peer(new(peer, rule["ports"], isIn, declaration, policy), attribute);
            }

            rule["ports"]?.IsDefault("the ports of the service");
        }
    }

    private void Everybody(SourceNode rule, bool isIn, ServiceDeclaration declaration, string attribute)
    {
        var ports = RulePorts.Of(rule["ports"], isIn ? _ports[declaration.Name] : null);
        if (ports.AreAll)
        {
            _ways.Open(declaration, isIn);
            rule.IsDefault(isIn ? "open on its ports, until something says who may come in" : "open, until something says where it leads");
        }
        else if (!isIn && ports.Said.Count > 0 && ports.Unsaid.Count == 0 && (ports.Said.All(port => port is "53" or "53/udp") || IsOfApiServer(ports, declaration)))
        {
            rule.IsDefault(ports.Said[0].StartsWith("53", StringComparison.Ordinal) ? "names are resolved in kube-system" : "the API server, which the token is for");
        }
        else
        {
            Say(rule, rule["ports"], ports, declaration, new(attribute));
        }
    }

    private static bool IsOfApiServer(RulePorts ports, ServiceDeclaration declaration) =>
        ports.Unsaid.Count == 0 && ports.Said.SequenceEqual(["443", "6443"]) && declaration.All("ServiceAccount").Any(use => use["MountToken"]?.Value is true);

    private void Peer(PolicyPeer peer, string attribute)
    {
        if (!peer.IsIn && peer.IsNameResolution)
        {
            peer.Node.IsDefault("names are resolved in kube-system");
            return;
        }

        var others = peer.IsOfOwnSpace && !LabelSelector.IsEmpty(peer.Pods) ? _workloads.Where(workload => IsSelected(workload, peer.Pods, peer.Policy)).ToArray() : [];
        foreach (var other in others)
        {
            Service(peer, other.Declaration!, attribute);
        }

        if (others.Length > 0)
        {
            return;
        }

        var uses = peer.Uses(attribute);
        if (uses.Count == 0)
        {
            peer.Node.Reconsider(Fate.Elsewhere, Added);
        }

        foreach (var use in uses)
        {
            Say(peer.Node, peer.Ports, RulePorts.Of(peer.Ports, peer.IsIn ? _ports[peer.Declaration.Name] : null), peer.Declaration, use);
        }
    }

    private void Service(PolicyPeer peer, ServiceDeclaration other, string attribute)
    {
        var (caller, target) = peer.IsIn ? (other, peer.Declaration) : (peer.Declaration, other);
        var ports = RulePorts.Of(peer.Ports, _ports[target.Name]);
        // A dependency opens all ports, on both sides: where a file does not, it is no dependency.
        if (ports.AreAll && caller != target && (peer.IsIn ? target.IsBacking : Admits(target, caller)))
        {
            _ways.Depend(caller, target);
            peer.Node.IsUnderstood("[DependsOn]");
        }
        else if (peer.IsIn)
        {
            Say(peer.Node, peer.Ports, ports, peer.Declaration, new(attribute, CSharpValue.TypeOf(other.Name)));
        }
        else
        {
            // Named by its class, it would let the caller in, which its own policy decides.
            var use = new AttributeUse(attribute);
            use.Set("PodLabels", CSharpValue.Of([$"app.kubernetes.io/name={target.Name}"]));
            Say(peer.Node, peer.Ports, ports.AreAll && peer.Ports is null ? ports : ports.AsNumbers(_ports[target.Name]), peer.Declaration, use);
        }
    }

    // Whether the files let the caller in to all ports of the service.
    private bool Admits(ServiceDeclaration target, ServiceDeclaration caller)
    {
        var pods = _workloads.First(workload => workload.Declaration == target);
        var about = _policies.Where(entry => entry.Selected.Contains(pods) && IsAbout(entry.Policy, isIn: true) is not null).ToArray();
        return about.Length == 0 || about.Any(entry => (entry.Policy.At("spec", "ingress")?.Items ?? []).Exists(rule =>
            RulePorts.Of(rule["ports"], _ports[target.Name]).AreAll
            && (rule["from"] is not { Items.Count: > 0 } peers || peers.Items.Exists(peer => peer["namespaceSelector"] is null && peer["podSelector"] is { } selector && _workloads.Any(workload => workload.Declaration == caller && IsSelected(workload, selector, entry.Policy))))));
    }

    private void Say(SourceNode node, SourceNode? portsNode, RulePorts ports, ServiceDeclaration declaration, AttributeUse use)
    {
        foreach (var port in ports.Unsaid)
        {
            port.Reconsider(Fate.Elsewhere, Added);
        }

        if (ports.AreNone)
        {
            node.Reconsider(Fate.Elsewhere, Added);
            return;
        }

        if (!ports.AreAll)
        {
            use.Set("Ports", CSharpValue.Of(ports.Said));
            portsNode?.IsUnderstood($"[{use.Name}(Ports = …)]");
        }

        if (!declaration.All(use.Name).Any(other => OverlayImport.Code(other) == OverlayImport.Code(use)))
        {
            declaration.Add(use);
        }

        node.IsUnderstood($"[{use.Name}]");
    }
}
