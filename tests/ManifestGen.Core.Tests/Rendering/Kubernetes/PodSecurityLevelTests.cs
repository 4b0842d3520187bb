using CsCheck;
using ManifestGen.Core.Tests.Models;
using ManifestGen.Model;
using ManifestGen.Testing.Validation;

namespace ManifestGen.Core.Tests.Rendering.Kubernetes;

/// <summary>The level that MGEN802 names is the strictest one that admits the pods, whatever is declared.</summary>
public class PodSecurityLevelTests
{
    private static readonly Gen<ContainerSecurityModel> Security =
        from user in RandomModels.Optional(Gen.OneOf(0, 20000))
        from capabilities in Gen.Int[0, 40].Array[0, 2]
        from flags in Gen.Bool.Array[3]
        from seccomp in Gen.Enum<SecurityProfile>()
        from appArmor in Gen.Enum<SecurityProfile>()
        from type in Gen.OneOf<string?>(null, "container_t", "spc_t")
        from sysctl in Gen.OneOf<string>("net.ipv4.tcp_syncookies=1", "net.core.somaxconn=1024")
        select new ContainerSecurityModel
        {
            RunAsUser = user,
            AddCapabilities = new(capabilities),
            ReadOnlyRootFilesystem = flags[0],
            AllowPrivilegeEscalation = flags[1] ? true : null,
            Privileged = flags[2] ? true : null,
            Seccomp = seccomp,
            SeccompProfile = "a.json",
            AppArmor = appArmor,
            AppArmorProfile = "a",
            SELinuxType = type,
            Sysctls = flags[0] ? EquatableArray.Of(SysctlModel.Parse(sysctl)) : default,
            Reason = "legacy",
        };

    [Fact]
    public void Level_is_the_strictest_that_admits_the_pods() => Security.Sample(
        security =>
        {
            var level = SecurityException.Of(security).Select(exception => exception.Level).DefaultIfEmpty().Max();
            var pod = PodOf(TestModels.Service("any") with { Security = new() { Container = security } });

            Assert.Equal(level == PodSecurityLevel.Privileged, PodSecurity.BaselineViolations(pod).Count > 0);
            // A privileged container may gain privileges too.
            Assert.Equal(level != PodSecurityLevel.Restricted, PodSecurity.RestrictedViolations(pod).Count > 0);
        },
        iter: 300);

    private static k8s.Models.V1PodSpec PodOf(ServiceModel service)
    {
        var project = new ProjectModel { AssemblyName = "Any", ProjectPath = "Any.csproj" };
        return Workload.Of(KubernetesValidation.ReadStrictly(Rendered.File(TestModels.Application(project, service), "k8s/any.yaml"))).Pod;
    }
}
