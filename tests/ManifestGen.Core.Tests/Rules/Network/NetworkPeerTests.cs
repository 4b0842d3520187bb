using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Network;

public class NetworkPeerTests : NetworkRuleTest
{
    [Fact]
    public void Every_peer_alone_is_good() => AssertGood(WithIngress(
        Rule with { Service = Orders },
        Rule with { Namespace = "monitoring" },
        Rule with { Service = Orders, Namespace = "shop" },
        Rule with { NamespaceLabels = EquatableArray.Of("team=shop"), PodLabels = EquatableArray.Of("acme.example/app=", "app=db") },
        Rule with { Cidr = "10.0.0.0/8", Except = EquatableArray.Of("10.1.0.0/16") },
        Rule with { Cidr = "2001:db8::/32" },
        Rule with { Cidr = "0.0.0.0/0", Ports = EquatableArray.Of("http", "9000", "9000-9100", "53/udp") }));

    [Fact]
    public void Compose_and_Swarm_have_no_such_rules()
    {
        var finding = Assert.Single(FindingsOf("MGEN149", WithEgress(Rule)));

        Assert.Equal("MGEN149 at AllowEgress1: no remedy", Summary(finding));
        Assert.Contains("in Compose and Swarm", finding.Message);
        Assert.Empty(FindingsOf("MGEN149", WithEgress(Rule), OnlyKubernetes));
    }

    [Fact]
    public void Pods_of_another_project_are_told_unless_their_namespace_is_named()
    {
        var elsewhere = Orders with { IsInThisProject = false };

        Assert.Equal("MGEN163 at AllowEgress1.service: no remedy", Summary(FindingsOf("MGEN163", WithEgress(Rule with { Service = elsewhere })).Single()));
        Assert.Empty(FindingsOf("MGEN163", WithEgress(Rule with { Service = elsewhere, Namespace = "orders" })));
        Assert.Empty(FindingsOf("MGEN163", WithEgress(Rule with { Service = Orders })));
    }

    [Fact]
    public void Addresses_stand_alone() =>
        AssertProblem("MGEN150 at AllowIngress1.Cidr: no remedy", WithIngress(Rule with { Cidr = "10.0.0.0/8", Namespace = "a" }));

    [Fact]
    public void Exceptions_need_addresses() =>
        AssertProblem("MGEN150 at AllowEgress1.Except: no remedy", WithEgress(Rule with { Except = EquatableArray.Of("10.0.0.0/8") }));

    [Fact]
    public void A_service_has_labels_of_its_own() =>
        AssertProblem("MGEN150 at AllowIngress1.PodLabels: no remedy", WithIngress(Rule with { Service = Orders, PodLabels = EquatableArray.Of("a=b") }));

    [Theory]
    [InlineData("10.1.2.3/8", "10.0.0.0/8")]
    [InlineData("10.0.0.255/25", "10.0.0.128/25")]
    [InlineData("2001:db8::1/32", "2001:db8::/32")]
    [InlineData("10.1.2.3", "10.1.2.3/32")]
    [InlineData("2001:db8::1", "2001:db8::1/128")]
    public void A_range_is_named_by_its_first_address(string range, string first) =>
        AssertProblem($"MGEN151 at AllowEgress1.Cidr: AllowEgress1.Cidr = \"{first}\"", WithEgress(Rule with { Cidr = range }));

    [Theory]
    [InlineData("")]
    [InlineData("10.0.0.0")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/08")]
    [InlineData("10/8")]
    [InlineData("010.0.0.0/8")]
    [InlineData("fe80::%1/64")]
    [InlineData("[fe80::1]/64")]
    [InlineData("host/8")]
    public void What_is_no_range_is_reported(string range) =>
        AssertProblem("MGEN151 at AllowEgress1.Cidr: no remedy", WithEgress(Rule with { Cidr = range }));

    [Fact]
    public void So_is_an_exception_that_is_none() =>
        AssertProblem("MGEN151 at AllowEgress1.Except: no remedy", WithEgress(Rule with { Cidr = "10.0.0.0/8", Except = EquatableArray.Of("10.1.0.0") }));

    [Theory]
    [InlineData("192.168.0.0/16", "remove AllowEgress1.Except")]
    [InlineData("10.0.0.0/8", "no remedy")]
    [InlineData("0.0.0.0/0", "no remedy")]
    [InlineData("2001:db8::/32", "remove AllowEgress1.Except")]
    public void An_exception_is_a_part_of_its_range(string exception, string remedy) =>
        AssertProblem($"MGEN152 at AllowEgress1.Except: {remedy}", WithEgress(Rule with { Cidr = "10.0.0.0/8", Except = EquatableArray.Of(exception) }));

    [Theory]
    [InlineData("", "no remedy")]
    [InlineData("Monitoring", "AllowIngress1.Namespace = \"monitoring\"")]
    [InlineData("a.b", "AllowIngress1.Namespace = \"a-b\"")]
    public void A_namespace_is_a_DNS_label(string name, string remedy) =>
        AssertProblem($"MGEN153 at AllowIngress1.Namespace: {remedy}", WithIngress(Rule with { Namespace = name }));

    [Theory]
    [InlineData("app", "no remedy")]
    [InlineData("=db", "no remedy")]
    [InlineData("a b=c", "AllowIngress1.PodLabels = \"a-b=c\"")]
    [InlineData("a=b=c", "no remedy")]
    [InlineData("app: db", "AllowIngress1.PodLabels = \"app=db\"")]
    public void A_label_has_a_key_and_a_value(string label, string remedy) =>
        AssertProblem($"MGEN153 at AllowIngress1.PodLabels: {remedy}", WithIngress(Rule with { PodLabels = EquatableArray.Of(label) }));

    [Fact]
    public void A_label_has_one_value() => AssertProblem(
        "MGEN153 at AllowIngress1.NamespaceLabels: no remedy", WithIngress(Rule with { NamespaceLabels = EquatableArray.Of("a=1", "a=2") }));

    [Fact]
    public void The_name_of_a_namespace_is_a_label_too() => AssertProblem(
        "MGEN153 at AllowIngress1.NamespaceLabels: no remedy",
        WithIngress(Rule with { Namespace = "a", NamespaceLabels = EquatableArray.Of("kubernetes.io/metadata.name=b") }));

    [Theory]
    [InlineData("0", "no remedy")]
    [InlineData("70000", "no remedy")]
    [InlineData("9100-9000", "AllowIngress1.Ports = \"9000-9100\"")]
    [InlineData("9100-9000/udp", "AllowIngress1.Ports = \"9000-9100/udp\"")]
    [InlineData("https:443", "AllowIngress1.Ports = \"443\"")]
    [InlineData("53 / UDP", "AllowIngress1.Ports = \"53/udp\"")]
    [InlineData("HTTP", "AllowIngress1.Ports = \"http\"")]
    [InlineData("53/icmp", "no remedy")]
    [InlineData("", "no remedy")]
    public void What_is_no_port_is_reported(string port, string remedy) =>
        AssertProblem($"MGEN154 at AllowIngress1.Ports: {remedy}", WithIngress(Rule with { Ports = EquatableArray.Of(port) }));

    [Fact]
    public void A_port_by_name_is_declared() => Assert.Contains(
        "use 'http'", AssertProblem("MGEN155 at AllowIngress1.Ports: no remedy", WithIngress(Rule with { Ports = EquatableArray.Of("metrics") })));

    [Fact]
    public void A_slip_of_the_fingers_is_corrected() => AssertProblem(
        "MGEN155 at AllowIngress1.Ports: AllowIngress1.Ports = \"http\"", WithIngress(Rule with { Ports = EquatableArray.Of("htp") }));

    [Fact]
    public void The_way_out_has_the_names_of_the_other_service()
    {
        AssertGood(WithEgress(Rule with { Service = Orders, Ports = EquatableArray.Of("http") }));
        AssertProblem("MGEN155 at AllowEgress1.Ports: no remedy", WithEgress(Rule with { Namespace = "a", Ports = EquatableArray.Of("http") }));
    }

    [Fact]
    public void Without_ports_there_is_nothing_to_open()
    {
        var worker = Declare.Worker with { Network = WithIngress(Rule with { Namespace = "a" }).Network };

        AssertProblem("MGEN156 at AllowIngress1: add [Port(8080)] after ContainerService, add [ReadinessProbe(ProbeKind.Tcp)] after ContainerService", worker);
        AssertProblem("MGEN156 at AllowIngress1: no remedy", worker, Declare.Project with { IsAspNetCore = false });
        AssertGood(Declare.Worker with { Network = WithIngress(Rule with { Namespace = "a", Ports = EquatableArray.Of("9090") }).Network });
    }

    [Fact]
    public void A_rule_beside_one_that_allows_everything_is_reported() =>
        AssertProblem("MGEN157 at AllowEgress2: remove AllowEgress2", WithEgress(Rule, Rule with { Namespace = "a" }));

    [Fact]
    public void A_rule_that_allows_everything_on_one_port_leaves_room_for_others() =>
        AssertGood(WithEgress(Rule with { Ports = EquatableArray.Of("443") }, Rule with { Namespace = "a" }));
}
