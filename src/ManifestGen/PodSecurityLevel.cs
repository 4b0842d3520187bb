namespace ManifestGen;

/// <summary>The levels of the Pod Security Standards, which decide the pods that a namespace admits.</summary>
public enum PodSecurityLevel
{
    /// <summary>Hardened pods only. ManifestGen's default, unless <see cref="SecurityAttribute"/> weakens it.</summary>
    Restricted,

    /// <summary>Pods without known ways to gain privileges on the node.</summary>
    Baseline,

    /// <summary>Any pod.</summary>
    Privileged,
}
