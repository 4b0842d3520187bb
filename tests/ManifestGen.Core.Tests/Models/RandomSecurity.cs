using CsCheck;
using ManifestGen.Model;
using static ManifestGen.Core.Tests.Models.RandomModels;

namespace ManifestGen.Core.Tests.Models;

internal static class RandomSecurity
{
    private static readonly Gen<int> Id = Gen.Frequency((20, Gen.Int[10_000, 65_000]), (12, Gen.OneOf(0, 1000)), (1, Gen.Const(-1)));

    private static readonly Gen<bool?> Flag = Gen.Frequency((6, Gen.Const((bool?)null)), (1, Gen.OneOf<bool?>(true, false)));

    private static readonly Gen<SecurityProfile?> Profile =
        Gen.Frequency((3, Gen.Const((SecurityProfile?)null)), (1, Mostly(Gen.Enum<SecurityProfile>(), Gen.Const((SecurityProfile)9)).Select(profile => (SecurityProfile?)profile)));

    private static readonly Gen<string> Sysctl = Mostly(
        Gen.OneOf<string>("net.ipv4.tcp_syncookies=1", "net.core.somaxconn=1024", "net.ipv4.ip_unprivileged_port_start=0"),
        Gen.OneOf<string>("", "a", "net.core.somaxconn", "Net.a=1"));

    private static readonly Gen<string> Resource = Mostly(
        Gen.OneOf<string>("pods", "pods/log", "deployments", "leases", "widgets", "nodes", "*"), Gen.OneOf<string>("", "Pod", "a b"));

    private static readonly Gen<ServiceAccountModel> Account =
        from name in Optional(Mostly(Gen.OneOf<string>("worker", "a.b", "default"), Gen.OneOf<string>("Worker", "")))
        from create in Flag
        from token in Flag
        select new ServiceAccountModel { Origin = new(0), Name = name, Create = create, MountToken = token };

    private static readonly Gen<KubernetesAccessModel> Access =
        from verbs in Mostly(Gen.Int[1, 2047], Gen.OneOf(0, 4096))
        from resources in Mostly(Resource.Array[1, 3], Gen.Const(Array.Empty<string>()))
        from names in Mostly(Gen.Const(Array.Empty<string>()), Gen.OneOf<string>("a", "leader").Array[1, 2])
        from apiGroup in Optional(Gen.OneOf<string>("", "apps", "acme.example"))
        from isClusterWide in Gen.Bool
        from reason in Optional(Gen.Const("elects a leader"))
        select new KubernetesAccessModel(new(0), (KubernetesVerbs)verbs, new(resources))
        {
            ResourceNames = new(names),
            ApiGroup = apiGroup,
            IsClusterWide = isClusterWide,
            Reason = reason,
        };

    /// <summary>Weaker than the default or not, with and without a reason.</summary>
    /// <param name="text">Reasons.</param>
    public static Gen<ContainerSecurityModel> Container(Gen<string> text) =>
        from ids in Optional(Id).Array[3]
        from groups in Id.Array[0, 2]
        from flags in Flag.Array[3]
        from capabilities in Mostly(Gen.Int[0, 40], Gen.OneOf(-1, 99)).Array[0, 2]
        from seccomp in Profile
        from appArmor in Profile
        from isOdd in Gen.Frequency((30, false), (1, true))
        from type in Optional(Gen.OneOf<string>("container_t", "spc_t"))
        from level in Optional(Gen.Const("s0:c1,c2"))
        from sysctls in Optional(Sysctl)
        from reason in Optional(text)
        select new ContainerSecurityModel
        {
            Origin = new(0),
            RunAsUser = ids[0],
            RunAsGroup = ids[1],
            FsGroup = ids[2],
            SupplementalGroups = new(groups),
            ReadOnlyRootFilesystem = flags[0],
            AllowPrivilegeEscalation = flags[1],
            Privileged = flags[2],
            AddCapabilities = new([.. capabilities.Select(member => new AddedCapability((Capability)member))]),
            Seccomp = seccomp,
            SeccompProfile = seccomp == SecurityProfile.Localhost && !isOdd ? "profiles/a.json" : null,
            AppArmor = appArmor,
            AppArmorProfile = appArmor == SecurityProfile.Localhost && !isOdd ? "a" : null,
            SELinuxType = type,
            SELinuxLevel = level,
            Sysctls = sysctls is null ? default : EquatableArray.Of(SysctlModel.Parse(sysctls)),
            Reason = reason,
        };

    /// <summary>Mostly nothing.</summary>
    /// <param name="text">Reasons.</param>
    public static Gen<SecurityModel> Any(Gen<string> text) =>
        from container in Optional(Container(text))
        from account in Optional(Account)
        from access in Gen.Frequency((4, Gen.Const(Array.Empty<KubernetesAccessModel>())), (1, Access.Array[1, 2]))
        select new SecurityModel { Container = container ?? new(), Account = account ?? new(), Access = new(access) };

    /// <summary>Of the project: cluster-wide access needs one.</summary>
    public static Gen<NamespaceModel> Namespace { get; } =
        from name in Mostly(Gen.OneOf<string>("shop", "a-1"), Gen.OneOf<string>("Shop", "", "kube-system"))
        from create in Flag
        from level in Gen.Frequency((2, Gen.Const((PodSecurityLevel?)null)), (1, Gen.Enum<PodSecurityLevel>().Select(level => (PodSecurityLevel?)level)))
        select new NamespaceModel(new(0, IsOnAssembly: true), name) { Create = create, Level = level };
}
