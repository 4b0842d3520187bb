namespace ManifestGen;

/// <summary>An environment variable with a fixed value, kept in a ConfigMap of the service.</summary>
/// <remarks>
/// <para>
/// Kubernetes: a key of the ConfigMap <c>&lt;service&gt;-config-&lt;hash&gt;</c>, which the container reads with <c>envFrom</c>. The hash is of all values, so
/// a change creates another ConfigMap and restarts the pods, and a rollback still finds the old one. Compose and Swarm: <c>environment</c>.
/// </para>
/// <para>It has the same effect as <see cref="EnvAttribute"/>; use it for values that operators look for in ConfigMaps, or for many values.</para>
/// <para>
/// Errors: MGEN501 (declared twice), MGEN502 (<c>:</c> in the name), MGEN503 (name), MGEN504 (a value that looks like a secret), MGEN518 (too large).
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ConfigValueAttribute : ManifestAttribute
{
    /// <summary>Declares a variable.</summary>
    /// <param name="name">The variable's name. .NET configuration reads <c>A__B</c> as the key <c>A:B</c>.</param>
    /// <param name="value">The variable's value.</param>
    public ConfigValueAttribute(string name, string value) => (Name, Value) = (name, value);

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The variable's value.</summary>
    public string Value { get; }
}
