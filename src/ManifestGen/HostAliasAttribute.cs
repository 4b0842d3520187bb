namespace ManifestGen;

/// <summary>Names for an IP address that no name server knows, as lines of <c>/etc/hosts</c>.</summary>
/// <remarks>
/// Kubernetes: <c>hostAliases</c>. Compose and Swarm: <c>extra_hosts</c>. Errors: MGEN060 (address), MGEN061 (names).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class HostAliasAttribute : ManifestAttribute
{
    /// <summary>Names an address.</summary>
    /// <param name="address">The IP address.</param>
    /// <param name="hostnames">Its names, such as <c>db.internal</c>.</param>
    public HostAliasAttribute(string address, params string[] hostnames) => (Address, Hostnames) = (address, hostnames);

    /// <summary>The IP address.</summary>
    public string Address { get; }

    /// <summary>Its names.</summary>
    public string[] Hostnames { get; }
}
