namespace ManifestGen;

/// <summary>Which profile of the kernel confines a container.</summary>
public enum SecurityProfile
{
    /// <summary>The container runtime's own.</summary>
    RuntimeDefault,

    /// <summary>One that was installed on the node.</summary>
    Localhost,

    /// <summary>None.</summary>
    Unconfined,
}
