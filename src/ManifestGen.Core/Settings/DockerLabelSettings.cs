using ManifestGen.Model;
using static ManifestGen.Settings.Limits;

namespace ManifestGen.Settings;

internal static class DockerLabelSettings
{
    public static SettingTable Table { get; } = SettingTable.OfEach<DockerLabelAttribute, DockerLabelModel>(
        service => service.Docker.Labels,
        declared => declared.Origin,
        new SettingOf<DockerLabelModel>(NotIn("MGEN178", Kubernetes)),
        new(nameof(DockerLabelAttribute.On), label => label.On, Member("MGEN014"), NotIn("MGEN179", Compose).When((DockerLabelModel label, SettingContext _) => label.On != DockerObjects.Service)));
}
