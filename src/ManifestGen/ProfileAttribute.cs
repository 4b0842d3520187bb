namespace ManifestGen;

/// <summary>Excludes the service from <c>docker compose up</c>, unless you select the profile with <c>docker compose --profile tools up</c>.</summary>
/// <remarks>
/// Compose: <c>profiles</c>. Services that depend on it start without it if the profile is off. Swarm and Kubernetes always run it (MGEN294).
/// Errors: MGEN293 (name).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ProfileAttribute : ManifestAttribute
{
    /// <summary>Puts the service in a profile. Of several profiles, any one starts it.</summary>
    /// <param name="name">The profile: letters, digits, <c>_</c>, <c>.</c> and <c>-</c>, the first a letter or digit, at least two.</param>
    public ProfileAttribute(string name) => Name = name;

    /// <summary>The profile.</summary>
    public string Name { get; }
}
