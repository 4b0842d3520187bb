using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Parsing;

public sealed class SecurityParserTests
{
    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var security = Parse("""
            [ContainerService("c")]
            [Security(RunAsUser = 1, RunAsGroup = 2, FsGroup = 3, SupplementalGroups = new[] { 4 }, ReadOnlyRootFilesystem = false,
                AddCapabilities = new[] { Capability.NetBindService }, AllowPrivilegeEscalation = true, Privileged = true,
                Seccomp = SecurityProfile.Localhost, SeccompProfile = "a", AppArmor = SecurityProfile.Unconfined, AppArmorProfile = "b",
                SELinuxLevel = "c", SELinuxType = "d", Sysctls = new[] { "e = f" }, Reason = "g")]
            [ServiceAccount(Name = "h", Create = false, MountToken = true)]
            [KubernetesAccess(KubernetesVerbs.Get | KubernetesVerbs.Impersonate, "i", "j", ApiGroup = "k", ResourceNames = new[] { "l" }, ClusterWide = true, Reason = "m")]
            """).Security;

        Assert.Equal(
            new ContainerSecurityModel
            {
                Origin = new Origin(1),
                RunAsUser = 1,
                RunAsGroup = 2,
                FsGroup = 3,
                SupplementalGroups = EquatableArray.Of(4),
                ReadOnlyRootFilesystem = false,
                AddCapabilities = EquatableArray.Of(new AddedCapability(Capability.NetBindService)),
                AllowPrivilegeEscalation = true,
                Privileged = true,
                Seccomp = SecurityProfile.Localhost,
                SeccompProfile = "a",
                AppArmor = SecurityProfile.Unconfined,
                AppArmorProfile = "b",
                SELinuxLevel = "c",
                SELinuxType = "d",
                Sysctls = EquatableArray.Of(new SysctlModel("e", "f")),
                Reason = "g",
            },
            security.Container);
        Assert.Equal(new ServiceAccountModel { Origin = new Origin(2), Name = "h", Create = false, MountToken = true }, security.Account);
        Assert.Equal(
            new KubernetesAccessModel(new Origin(3), KubernetesVerbs.Get | KubernetesVerbs.Impersonate, EquatableArray.Of("i", "j"))
            {
                ApiGroup = "k",
                ResourceNames = EquatableArray.Of("l"),
                IsClusterWide = true,
                Reason = "m",
            },
            security.Access.Single());
    }

    [Fact]
    public void Every_capability_has_the_kernel_s_name() => Assert.All(
        Enum.GetValues<Capability>(),
        capability => Assert.Equal(capability.ToString().ToUpperInvariant(), new AddedCapability(capability).Name!.Replace("_", "")));

    [Fact]
    public void Namespaces_of_the_assembly_are_read_by_environment()
    {
        var compilation = new UserProject(
            """[assembly: ManifestGen.KubernetesNamespace("b", Environment = "production", Level = ManifestGen.PodSecurityLevel.Baseline)]""",
            """[assembly: ManifestGen.KubernetesNamespace("a", Create = true)]""").Compile();

        var namespaces = NamespaceParser.Parse(AttributeReader.ReadAll(compilation.Assembly));

        Assert.Equal(["a", "b"], namespaces.Select(@namespace => @namespace.Name));
        Assert.True(namespaces[0] is { Create: true, Level: null, Environment: null });
        Assert.True(namespaces[1] is { Create: null, Level: PodSecurityLevel.Baseline, Environment: "production" });
    }

    private static ServiceModel Parse(string attributes) =>
        ServiceParser.Parse(UserProject.WithService(attributes).Compile().GetTypeByMetadataName("Catalog")!)!;
}
