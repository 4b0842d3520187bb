namespace ManifestGen;

/// <summary>What all of ManifestGen's attributes have in common: each can be declared once more for an environment.</summary>
/// <remarks>
/// Kubernetes: <c>k8s/overlays/&lt;environment&gt;</c>, a kustomization with exactly what differs from <c>k8s</c>. Compose and Swarm describe one
/// environment each, and are written from the attributes without one (MGEN008).
/// Errors: MGEN009 (the same attribute twice for one environment), MGEN010 (a name that cannot be a folder), MGEN011 (another service name).
/// </remarks>
public abstract class ManifestAttribute : Attribute
{
    private protected ManifestAttribute()
    {
    }

    /// <summary>
    /// The environment that the attribute applies to, such as <c>production</c>: lower-case letters, digits and <c>-</c>. Default: every environment.
    /// What the attribute sets replaces, property by property, what the same attribute without an environment says; of attributes that may stand
    /// several times, the one of the same identity, such as name, path, or number and protocol. All others stay as they are.
    /// </summary>
    public string? Environment { get; set; }
}
