using ManifestGen.Model;

namespace ManifestGen.Core.Tests.Rules.Security;

public class SecurityTests : RuleTest
{
    private static readonly ContainerSecurityModel Security = new() { Origin = Declare.Attribute("Security") };

    private static readonly ContainerSecurityModel Explained = Security with { Reason = "legacy" };

    [Fact]
    public void Nothing_declared_is_good() => AssertGood(With(Security));

    [Fact]
    public void Root_without_a_reason_is_reported_with_the_level_it_needs()
    {
        var message = AssertProblem("MGEN801 at Security.RunAsUser: no remedy", With(Security with { RunAsUser = 0 }));

        Assert.Contains("level 'baseline' (restricted rejects: running as non-root)", message);
    }

    [Fact]
    public void A_writable_root_without_a_reason_is_reported() => Assert.Contains(
        "less hardened", AssertProblem("MGEN801 at Security.ReadOnlyRootFilesystem: no remedy", With(Security with { ReadOnlyRootFilesystem = false })));

    [Fact]
    public void A_reason_silences_the_error_and_the_level_is_still_told()
    {
        var service = With(Explained with { Privileged = true, Seccomp = SecurityProfile.Unconfined });

        AssertGood(service);
        Assert.Contains("level 'privileged' (restricted rejects: privileged containers, seccomp)", FindingsOf("MGEN802", service).Single().Message);
    }

    [Theory]
    [InlineData(Capability.NetBindService, null)]
    [InlineData(Capability.Chown, "baseline")]
    [InlineData(Capability.NetAdmin, "privileged")]
    public void A_capability_has_a_level(Capability member, string? level)
    {
        var findings = FindingsOf("MGEN802", With(Explained with { AddCapabilities = EquatableArray.Of(new AddedCapability(member)) }));

        Assert.Equal(level is null, findings.Length == 0);
        Assert.All(findings, finding => Assert.Contains($"'{level}'", finding.Message));
    }

    [Fact]
    public void A_writable_root_is_told_whatever_the_reason() => Assert.Contains(
        "less hardened than by default (read-only root file system)", FindingsOf("MGEN802", With(Explained with { ReadOnlyRootFilesystem = false })).Single().Message);

    [Fact]
    public void What_a_container_of_Compose_gives_up_is_told_without_a_level() => Assert.Contains(
        "less hardened than by default (privileged containers)",
        FindingsOf("MGEN802", With(Explained with { Privileged = true }), Declare.Project with { Targets = ManifestTargets.Compose }).Single().Message);

    [Fact]
    public void A_namespace_that_refuses_the_pods_is_reported()
    {
        var project = Declare.Project with
        {
            Namespaces = EquatableArray.Of(new NamespaceModel(Declare.Attribute("KubernetesNamespace"), "shop") { Create = true, Level = PodSecurityLevel.Baseline }),
        };

        AssertProblem("MGEN803 at Security.Privileged: no remedy", With(Explained with { Privileged = true }), project);
        AssertGood(With(Explained with { RunAsUser = 0 }), project);
    }

    [Fact]
    public void A_reason_for_nothing_is_reported() => AssertProblem("MGEN804 at Security.Reason: remove Security.Reason", With(Explained));

    [Fact]
    public void A_negative_number_is_reported() => AssertProblem("MGEN805 at Security.FsGroup: remove Security.FsGroup", With(Security with { FsGroup = -1 }));

    [Fact]
    public void The_group_of_root_is_reported() => AssertProblem("MGEN806 at Security.RunAsGroup: remove Security.RunAsGroup", With(Security with { RunAsGroup = 0 }));

    [Theory]
    [InlineData(1654, 1)]
    [InlineData(10000, 0)]
    public void A_number_below_10000_is_told(int user, int findings) => Assert.Equal(findings, FindingsOf("MGEN807", With(Security with { RunAsUser = user })).Length);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/profiles/a.json")]
    [InlineData("a/../../b")]
    public void A_seccomp_profile_of_the_node_needs_a_file_below_its_folder(string? file) => AssertProblem(
        "MGEN808 at Security.SeccompProfile: no remedy", With(Security with { Seccomp = SecurityProfile.Localhost, SeccompProfile = file }));

    [Fact]
    public void A_file_without_its_profile_is_reported() => AssertProblem(
        "MGEN809 at Security.AppArmorProfile: remove Security.AppArmorProfile", With(Security with { AppArmorProfile = "catalog" }));

    [Theory]
    [InlineData("somaxconn=1", "no remedy")]
    [InlineData("net.ipv4.tcp_syncookies", "no remedy")]
    [InlineData("Net.Core=1", "Security.Sysctls = \"net.core=1\"")]
    [InlineData("/net/ipv4/tcp_syncookies=1", "Security.Sysctls = \"net.ipv4.tcp_syncookies=1\"")]
    public void A_sysctl_that_is_none_is_reported(string text, string remedy) => Assert.Equal(
        $"MGEN810 at Security.Sysctls: {remedy}",
        Summary(FindingsOf("MGEN810", With(Security with { Sysctls = EquatableArray.Of(SysctlModel.Parse(text)) })).Single()));

    [Fact]
    public void A_sysctl_with_two_values_is_reported() => AssertProblem("MGEN810 at Security.Sysctls: no remedy", With(Security with
    {
        Sysctls = EquatableArray.Of(SysctlModel.Parse("net.ipv4.tcp_syncookies=1"), SysctlModel.Parse("net.ipv4.tcp_syncookies=0")),
    }));

    [Fact]
    public void A_repeated_sysctl_is_removed() => AssertProblem("MGEN810 at Security.Sysctls: remove Security.Sysctls", With(Security with
    {
        Sysctls = EquatableArray.Of(SysctlModel.Parse("net.ipv4.tcp_syncookies=1"), SysctlModel.Parse("net.ipv4.tcp_syncookies=1")),
    }));

    [Fact]
    public void A_number_that_is_no_capability_is_reported() =>
        AssertProblem("MGEN811 at Security.AddCapabilities: remove Security.AddCapabilities", With(Security with { AddCapabilities = EquatableArray.Of(new AddedCapability((Capability)99)) }));

    [Fact]
    public void A_privileged_container_that_may_not_gain_privileges_is_reported() => AssertProblem(
        "MGEN812 at Security.AllowPrivilegeEscalation: remove Security.AllowPrivilegeEscalation",
        With(Explained with { Privileged = true, AllowPrivilegeEscalation = false }));

    [Fact]
    public void What_Docker_does_not_know_is_told_once()
    {
        var message = FindingsOf("MGEN813", With(Security with { FsGroup = 20000, SELinuxLevel = "s0" })).Single().Message;

        Assert.StartsWith("Compose has no FsGroup, and Swarm has no FsGroup, SELinuxLevel, so", message);
    }

    [Fact]
    public void A_capability_for_another_user_than_root_is_told()
    {
        var added = Explained with { AddCapabilities = EquatableArray.Of(new AddedCapability(Capability.Chown)) };

        Assert.Single(FindingsOf("MGEN814", With(added)));
        Assert.Empty(FindingsOf("MGEN814", With(added with { RunAsUser = 0 })));
    }

    [Fact]
    public void A_port_below_1024_is_good_where_the_kernel_lets_anyone_have_it()
    {
        var web = With(Security with { Sysctls = EquatableArray.Of(SysctlModel.Parse("net.ipv4.ip_unprivileged_port_start=80")) });

        AssertGood(web with { Ports = Declare.Ports(Declare.Port(80)) });
        Assert.Single(FindingsOf("MGEN105", web with { Ports = Declare.Ports(Declare.Port(79)) }));
    }

    private static ServiceModel With(ContainerSecurityModel security) => Declare.Web with { Security = new() { Container = security } };
}
