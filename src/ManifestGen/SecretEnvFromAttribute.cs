namespace ManifestGen;

/// <summary>Environment variables from all keys of a Secret. Files contain only the reference, never a value.</summary>
/// <remarks>
/// Kubernetes: <c>envFrom</c> with a <c>secretRef</c>. If several sources set a variable, the service's own declaration is used; among these attributes, the
/// last one.
/// Compose and Swarm cannot know the keys, so there the variables are not set (MGEN522): where they matter, use <see cref="SecretEnvAttribute"/>.
/// Errors: MGEN505 (Secret), MGEN509 (Prefix), MGEN510 (taken twice).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SecretEnvFromAttribute : ManifestAttribute
{
    /// <summary>Declares the variables.</summary>
    /// <param name="secret">The name of the Secret: a DNS subdomain.</param>
    public SecretEnvFromAttribute(string secret) => Secret = secret;

    /// <summary>The name of the Secret.</summary>
    public string Secret { get; }

    /// <summary>A prefix for each key, such as <c>DB_</c>. Default: nothing.</summary>
    public string? Prefix { get; set; }

    /// <summary>Whether the pod starts, without the variables, where the Secret is missing. Default: it waits until it is there.</summary>
    public bool Optional { get; set; }
}
