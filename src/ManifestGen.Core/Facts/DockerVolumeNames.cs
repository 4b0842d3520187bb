using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The name of a volume in Compose and Swarm.</summary>
internal static class DockerVolumeNames
{
    /// <summary>Docker fails on a folder of a volume that is not there yet, where Kubernetes makes it: so the folder is a volume too.</summary>
    public static string Of(VolumeModel volume, ServiceModel service)
    {
        var name = volume.Claim ?? $"{service.Name}-{volume.Name}";
        return volume.SubPath is null ? name : $"{name}-{volume.SubPath.Replace('/', '-')}";
    }
}
