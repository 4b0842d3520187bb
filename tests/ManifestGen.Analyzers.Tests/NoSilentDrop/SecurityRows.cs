using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class SecurityRows
{
    private const string Localhost = """[Security(Seccomp = SecurityProfile.Localhost, SeccompProfile = "a.json")]""";

    private const string Namespace = """[assembly: KubernetesNamespace("shop")]""";

    private const string Created = """[assembly: KubernetesNamespace("shop", Create = true)]""";

    private const string Access = Namespace + Service + """[KubernetesAccess(KubernetesVerbs.Get, "pods")]""";

    public static readonly DropRow[] All =
    [
        ("SecurityAttribute.RunAsUser", Service, Service + "[Security(RunAsUser = 20000, RunAsGroup = 10001)]"),
        ("SecurityAttribute.RunAsGroup", Service, Service + "[Security(RunAsGroup = 20000, FsGroup = 10001)]"),
        ("SecurityAttribute.FsGroup", Service, Service + "[Security(FsGroup = 20000)]"),
        ("SecurityAttribute.SupplementalGroups", Service, Service + "[Security(SupplementalGroups = new[] { 20000 })]"),
        ("SecurityAttribute.ReadOnlyRootFilesystem", Service, Service + "[Security(ReadOnlyRootFilesystem = false)]"),
        ("SecurityAttribute.AddCapabilities", Service, Service + "[Security(AddCapabilities = new[] { Capability.NetBindService })]"),
        ("SecurityAttribute.AllowPrivilegeEscalation", Service, Service + "[Security(AllowPrivilegeEscalation = true)]"),
        ("SecurityAttribute.Privileged", Service + "[Security(AllowPrivilegeEscalation = true)]", Service + "[Security(AllowPrivilegeEscalation = true, Privileged = true)]"),
        ("SecurityAttribute.Seccomp", Service, Service + "[Security(Seccomp = SecurityProfile.Unconfined)]"),
        ("SecurityAttribute.SeccompProfile", Service + Localhost, Service + Localhost.Replace("a.json", "b.json")),
        ("SecurityAttribute.AppArmor", Service, Service + "[Security(AppArmor = SecurityProfile.Unconfined)]"),
        ("SecurityAttribute.AppArmorProfile",
            Service + """[Security(AppArmor = SecurityProfile.Localhost, AppArmorProfile = "a")]""",
            Service + """[Security(AppArmor = SecurityProfile.Localhost, AppArmorProfile = "b")]"""),
        ("SecurityAttribute.SELinuxLevel", Service, Service + """[Security(SELinuxLevel = "s0:c123")]"""),
        ("SecurityAttribute.SELinuxType", Service, Service + """[Security(SELinuxType = "container_t")]"""),
        ("SecurityAttribute.Sysctls", Service, Service + """[Security(Sysctls = new[] { "net.ipv4.tcp_syncookies=1" })]"""),
        ("SecurityAttribute.Reason", Service + "[Security(RunAsUser = 0)]", Service + """[Security(RunAsUser = 0, Reason = "legacy")]"""),
        ("ServiceAccountAttribute.Name", Service, Service + """[ServiceAccount(Name = "shop")]"""),
        ("ServiceAccountAttribute.Create", Service, Service + "[ServiceAccount(Create = false)]"),
        ("ServiceAccountAttribute.MountToken", Service, Service + "[ServiceAccount(MountToken = true)]"),
        ("KubernetesAccessAttribute.Verbs", Access, Access.Replace("Get", "List")),
        ("KubernetesAccessAttribute.Resources", Access, Access.Replace("pods", "services")),
        ("KubernetesAccessAttribute.ApiGroup", Access, Access.Replace("\"pods\"", "\"pods\", ApiGroup = \"metrics.k8s.io\"")),
        ("KubernetesAccessAttribute.ResourceNames", Access, Access.Replace("\"pods\"", "\"pods\", ResourceNames = new[] { \"a\" }")),
        ("KubernetesAccessAttribute.ClusterWide", Access, Access.Replace("\"pods\"", "\"pods\", ClusterWide = true")),
        ("KubernetesAccessAttribute.Reason", Access, Access.Replace("\"pods\"", "\"pods\", Reason = \"legacy\"")),
        ("KubernetesNamespaceAttribute.Name", Namespace + Service, Namespace.Replace("shop", "orders") + Service),
        ("KubernetesNamespaceAttribute.Create", Namespace + Service, Created + Service),
        ("KubernetesNamespaceAttribute.ApplySet", Namespace + Service, Namespace.Replace("\"shop\"", "\"shop\", ApplySet = \"shop\"") + Service),
        ("KubernetesNamespaceAttribute.Level", Created + Service, Created.Replace("Create = true", "Create = true, Level = PodSecurityLevel.Baseline") + Service),
    ];
}
