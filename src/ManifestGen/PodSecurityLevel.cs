namespace ManifestGen;

/// <summary>The levels of the Pod Security Standards, by which a namespace says which pods it admits.</summary>
public enum PodSecurityLevel
{
    /// <summary>Hardened pods only. What ManifestGen writes unless <see cref="SecurityAttribute"/> says otherwise.</summary>
    Restricted,

    /// <summary>Pods without known ways to gain rights on the node.</summary>
    Baseline,

    /// <summary>Any pod.</summary>
    Privileged,
}
