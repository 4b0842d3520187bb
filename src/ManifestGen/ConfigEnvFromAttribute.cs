namespace ManifestGen;

/// <summary>Environment variables from all keys of an existing ConfigMap.</summary>
/// <remarks>
/// Kubernetes: <c>envFrom</c> with a <c>configMapRef</c>. If several sources set a variable, the service's own declaration is used; among these attributes, the
/// last one.
/// Compose and Swarm have no ConfigMaps, so there the variables are not set (MGEN522).
/// Errors: MGEN507 (ConfigMap), MGEN509 (Prefix), MGEN510 (taken twice).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ConfigEnvFromAttribute : ManifestAttribute
{
    /// <summary>Declares the variables.</summary>
    /// <param name="configMap">The name of the ConfigMap: a DNS subdomain.</param>
    public ConfigEnvFromAttribute(string configMap) => ConfigMap = configMap;

    /// <summary>The name of the ConfigMap.</summary>
    public string ConfigMap { get; }

    /// <summary>A prefix for each key, such as <c>SHARED_</c>. Default: nothing.</summary>
    public string? Prefix { get; set; }

    /// <summary>Whether the pod starts without the variables if the ConfigMap is missing. Default: false, the pod waits for it.</summary>
    public bool Optional { get; set; }
}
