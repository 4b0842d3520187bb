namespace ManifestGen;

/// <summary>Environment variables from all keys of a ConfigMap that somebody else makes.</summary>
/// <remarks>
/// Kubernetes: <c>envFrom</c> with a <c>configMapRef</c>. Of a name that comes from several sources, what the service declares itself wins;
/// among these attributes the last one does.
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

    /// <summary>What to put before each key, such as <c>SHARED_</c>. Default: nothing.</summary>
    public string? Prefix { get; set; }

    /// <summary>Whether the pod starts, without the variables, where the ConfigMap is missing. Default: it waits until it is there.</summary>
    public bool Optional { get; set; }
}
