using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class ContainerServiceSettings
{
    public static SettingTable Table { get; } = SettingTable.Of<ContainerServiceAttribute, ServiceModel>(
        service => service,
        service => service.Origin,
        new(nameof(ContainerServiceAttribute.Workload), service => service.Workload.DeclaredKind, Member("MGEN014")),
        new(nameof(ContainerServiceAttribute.WorkingDirectory), service => service.WorkingDirectory, Written("MGEN065", Syntaxes.Directory))).InContainersToo();
}
