using ManifestGen.Testing;

namespace ManifestGen.Import;

/// <summary>No policy becomes wider without a word.</summary>
public sealed class NetworkPolicyImportTests
{
    private const string Wider = "WIDER THAN YOURS: the NetworkPolicy that is generated for 'api'";

    [Theory]
    [InlineData("policyTypes: [Ingress]", "lets everybody in")]
    [InlineData("policyTypes: [Ingress]\ningress: []", "lets everybody in")]
    [InlineData("policyTypes: [Egress]", "call everything")]
    [InlineData("policyTypes: [Egress]\negress: [{ to: [{ namespaceSelector: {}, podSelector: { matchLabels: { k8s-app: kube-dns } } }], ports: [{ port: 53, protocol: UDP }] }]", "call everything")]
    [InlineData("ingress: [{ from: [{ podSelector: {} }] }]", "lets everybody in")]
    [InlineData("ingress: [{ from: [{ namespaceSelector: {} }] }]", "lets everybody in")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: tier, operator: Exists }] } }] }]", "lets everybody in")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchLabels: { app: other } } }], ports: [{ port: 9, protocol: SCTP }] }]", "lets everybody in")]
    public void What_no_attribute_says_is_reported_first(string spec, string what)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + Manifest.Policy("api", spec)));

        Assert.DoesNotContain("[Allow", imported.Declaration, StringComparison.Ordinal);
        Assert.Contains(Wider, imported.Result.Summary, StringComparison.Ordinal);
        Assert.Contains(what, imported.Result.Summary, StringComparison.Ordinal);
        Assert.Contains("-> k8s/patches: a patch of the generated NetworkPolicy of 'api'", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("policyTypes: [Ingress]\ningress: [{}]")]
    [InlineData("policyTypes: [Egress]\negress: [{}]")]
    [InlineData("ingress: [{ ports: [{ port: 8080 }] }]")]
    public void What_is_open_stays_open(string spec)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + Manifest.Policy("api", spec)));

        Assert.DoesNotContain("[Allow", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("WIDER", imported.Report, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ingress: [{ ports: [{ port: 9090 }] }]", "[AllowIngress(Ports = new[] { \"9090\" })]")]
    [InlineData("ingress: [{ from: [{ podSelector: { matchLabels: { app: other } } }], ports: [{ port: 9090, endPort: 9099 }] }]", "[AllowIngress(PodLabels = new[] { \"app=other\" }, Ports = new[] { \"9090-9099\" })]")]
    [InlineData("ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8, except: [10.1.0.0/16] } }] }]", "[AllowIngress(Cidr = \"10.0.0.0/8\", Except = new[] { \"10.1.0.0/16\" })]")]
    [InlineData("ingress: [{ from: [{ namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [a, b] }] } }] }]", "[AllowIngress(Namespace = \"a\")]\n[AllowIngress(Namespace = \"b\")]")]
    [InlineData("policyTypes: [Egress]\negress: [{ ports: [{ port: 443 }] }]", "[AllowEgress(Ports = new[] { \"443\" })]")]
    [InlineData("policyTypes: [Egress]\negress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }], ports: [{ port: 53, protocol: UDP }] }]", "[AllowEgress(Cidr = \"10.0.0.0/8\", Ports = new[] { \"53/udp\" })]")]
    public void Peers_and_ports_are_those_of_the_file(string spec, string expected)
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + Manifest.Policy("api", spec)));

        Assert.Contains(expected + "\n", imported.Declaration, StringComparison.Ordinal);
        Assert.DoesNotContain("WIDER", imported.Report, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void Caller_is_let_in_and_nobody_else()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + Manifest.Deployment("web") + Manifest.Policy("api", "ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }] }]")));

        Assert.Contains("[AllowIngress(typeof(WebService))]", imported.Result.Files[0].Text, StringComparison.Ordinal);
        var policy = imported.Generate(new UserProject()).Files["k8s/api.yaml"];
        Assert.Contains("app.kubernetes.io/name: web", policy.Substring(policy.IndexOf("  ingress:", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain("[DependsOn", imported.Result.Files[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_ports_than_the_service_has_stay_fewer()
    {
        var imported = Imported.From(("k8s/api.yaml",
            Manifest.Deployment("api").Replace("{ containerPort: 8080 }", "{ name: http, containerPort: 8080 }, { name: admin, containerPort: 9000 }", StringComparison.Ordinal) + Manifest.Deployment("web")
            + Manifest.Policy("api", "ingress: [{ from: [{ podSelector: { matchLabels: { app: web } } }], ports: [{ port: 8080 }] }]")));

        Assert.Contains("[AllowIngress(typeof(WebService), Ports = new[] { \"http\" })]", imported.Result.Files[0].Text, StringComparison.Ordinal);
        Assert.Empty(imported.Generate(new UserProject()).Errors);
    }

    [Fact]
    public void Dependency_does_not_open_what_the_other_policy_closes()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + Manifest.Deployment("web")
            + Manifest.Policy("web", "policyTypes: [Egress]\negress: [{ to: [{ podSelector: { matchLabels: { app: api } } }] }]")
            + Manifest.Policy("api", "ingress: [{ from: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]")));

        Assert.Contains("[AllowEgress(PodLabels = new[] { \"app.kubernetes.io/name=api\" })]", imported.Result.Files[1].Text, StringComparison.Ordinal);
        var policy = imported.Generate(new UserProject()).Files["k8s/api.yaml"];
        Assert.DoesNotContain("app.kubernetes.io/name: web", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_of_all_pods_is_one_of_each_service()
    {
        var imported = Imported.From(("k8s/api.yaml", Manifest.Deployment("api") + Manifest.Deployment("web")
            + Manifest.Policy("all", "policyTypes: [Ingress]", app: "{}")
            + Manifest.Policy("web", "ingress: [{ from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ingress-nginx } } }] }]")));

        Assert.Contains(Wider, imported.Report, StringComparison.Ordinal);
        Assert.DoesNotContain("generated for 'web'", imported.Report, StringComparison.Ordinal);
        Assert.Contains("[AllowIngress(Namespace = \"ingress-nginx\")]", imported.Result.Files[1].Text, StringComparison.Ordinal);
    }
}
