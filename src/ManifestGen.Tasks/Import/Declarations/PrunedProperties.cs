namespace ManifestGen.Tasks.Import.Declarations;

/// <summary>
/// What the import may leave out, by attribute: only what <see cref="DeclaredModel"/> reads, for of anything else nothing would change, whatever it says.
/// </summary>
internal static class PrunedProperties
{
    private static readonly string[] OfProbes =
    [
        nameof(ProbeAttribute.Port), nameof(ProbeAttribute.Command), nameof(ProbeAttribute.GrpcService), nameof(ProbeAttribute.InitialDelaySeconds),
        nameof(ProbeAttribute.PeriodSeconds), nameof(ProbeAttribute.TimeoutSeconds), nameof(ProbeAttribute.FailureThreshold),
    ];

    /// <summary>The properties of each attribute, by its name as a user writes it.</summary>
    public static IReadOnlyDictionary<string, string[]> Of { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ContainerService"] = [nameof(ContainerServiceAttribute.Arguments), nameof(ContainerServiceAttribute.EntryPoint)],
        ["BackingService"] = [nameof(BackingServiceAttribute.Arguments), nameof(BackingServiceAttribute.EntryPoint)],
        ["Port"] =
        [
            nameof(PortAttribute.Name), nameof(PortAttribute.ServicePort), nameof(PortAttribute.PublishedPort), nameof(PortAttribute.AppProtocol), nameof(PortAttribute.Protocol), nameof(PortAttribute.NodePort),
            nameof(PortAttribute.Publishing),
        ],
        ["Resources"] =
        [
            nameof(ResourcesAttribute.Cpu), nameof(ResourcesAttribute.CpuLimit), nameof(ResourcesAttribute.Memory), nameof(ResourcesAttribute.MemoryLimit), nameof(ResourcesAttribute.EphemeralStorage),
            nameof(ResourcesAttribute.EphemeralStorageLimit), nameof(ResourcesAttribute.PidsLimit),
        ],
        ["StartupProbe"] = OfProbes,
        ["LivenessProbe"] = OfProbes,
        ["ReadinessProbe"] = OfProbes,
        ["Env"] = [],
        ["SecretEnv"] = [nameof(SecretEnvAttribute.Secret), nameof(SecretEnvAttribute.Key)],
        ["Volume"] = [nameof(VolumeAttribute.Name)],
        ["TemporaryVolume"] = [nameof(TemporaryVolumeAttribute.Name), nameof(TemporaryVolumeAttribute.Size), nameof(TemporaryVolumeAttribute.Memory)],
        ["Shutdown"] = [nameof(ShutdownAttribute.PreStopSeconds), nameof(ShutdownAttribute.GracePeriodSeconds)],
        ["Security"] = [nameof(SecurityAttribute.RunAsUser), nameof(SecurityAttribute.RunAsGroup), nameof(SecurityAttribute.FsGroup), nameof(SecurityAttribute.ReadOnlyRootFilesystem)],
    };
}
