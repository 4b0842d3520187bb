using static ManifestGen.DropRows;

namespace ManifestGen;

internal static class StorageRows
{
    private const string OneGi = """[Volume("/data", Size = "1Gi")]""";

    public static readonly DropRow[] All =
    [
        ("VolumeAttribute.Path", Service + OneGi, Service + """[Volume("/other/data", Size = "1Gi")]"""),
        ("VolumeAttribute.Size", Service + OneGi, Service + """[Volume("/data", Size = "2Gi")]"""),
        ("VolumeAttribute.StorageClass", Service + OneGi, Service + """[Volume("/data", Size = "1Gi", StorageClass = "fast")]"""),
        ("VolumeAttribute.AccessMode", Service + OneGi, Service + """[Volume("/data", Size = "1Gi", AccessMode = VolumeAccessMode.ReadWriteMany)]"""),
        ("VolumeAttribute.SubPath", Service + OneGi, Service + """[Volume("/data", Size = "1Gi", SubPath = "catalog")]"""),
        ("VolumeAttribute.ReadOnly", Service + OneGi, Service + """[Volume("/data", Size = "1Gi", ReadOnly = true)]"""),
        ("VolumeAttribute.Name", Service + OneGi, Service + """[Volume("/data", Size = "1Gi", Name = "files")]"""),
        ("VolumeAttribute.Claim", Service + """[Volume("/data", Claim = "shared")]""", Service + """[Volume("/data", Claim = "other")]"""),
        ("VolumeAttribute.Ephemeral", Service + OneGi, Service + """[Volume("/data", Size = "1Gi", Ephemeral = true)]"""),
        ("TemporaryVolumeAttribute.Path", Service, Service + """[TemporaryVolume("/cache")]"""),
        ("TemporaryVolumeAttribute.Size", Service + """[TemporaryVolume("/cache")]""", Service + """[TemporaryVolume("/cache", Size = "1Gi")]"""),
        ("TemporaryVolumeAttribute.Memory", Service + """[TemporaryVolume("/cache")]""", Service + """[TemporaryVolume("/cache", Memory = true)]"""),
        ("TemporaryVolumeAttribute.Name", Service + """[TemporaryVolume("/cache")]""", Service + """[TemporaryVolume("/cache", Name = "files")]"""),
    ];
}
