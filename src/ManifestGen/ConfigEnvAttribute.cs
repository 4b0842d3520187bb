namespace ManifestGen;

/// <summary>An environment variable from a key of an existing ConfigMap.</summary>
/// <remarks>
/// Kubernetes: <c>env</c> with a <c>configMapKeyRef</c>. A change of the ConfigMap reaches the pods that start after it.
/// Compose and Swarm have no ConfigMaps, so there the variable is not set (MGEN522). For values in the service's own ConfigMap, see
/// <see cref="ConfigValueAttribute"/>.
/// Errors: MGEN501 (declared twice), MGEN502 (<c>:</c> in the name), MGEN503 (name), MGEN507 (ConfigMap), MGEN508 (Key).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ConfigEnvAttribute : ManifestAttribute
{
    /// <summary>Declares a variable.</summary>
    /// <param name="name">The variable's name. .NET configuration reads <c>A__B</c> as the key <c>A:B</c>.</param>
    public ConfigEnvAttribute(string name) => Name = name;

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The name of the ConfigMap: a DNS subdomain. Default: the service's name.</summary>
    public string? ConfigMap { get; set; }

    /// <summary>The key within the ConfigMap: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>. Default: the variable's name.</summary>
    public string? Key { get; set; }

    /// <summary>Whether the pod starts without the variable if the ConfigMap or the key is missing. Default: false, the pod waits for both.</summary>
    public bool Optional { get; set; }
}
