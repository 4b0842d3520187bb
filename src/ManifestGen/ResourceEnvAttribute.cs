namespace ManifestGen;

/// <summary>An environment variable with one of the service's requests or limits.</summary>
/// <remarks>
/// Kubernetes: <c>env</c> with a <c>resourceFieldRef</c>. Compose and Swarm have nothing like it, so there the variable is not set (MGEN522).
/// Errors: MGEN501 (declared twice), MGEN502 (<c>:</c> in the name), MGEN503 (name), MGEN513 (Divisor, or a field that does not exist),
/// MGEN514 (the limit is not declared).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ResourceEnvAttribute : ManifestAttribute
{
    /// <summary>Declares a variable.</summary>
    /// <param name="name">The variable's name. .NET configuration reads <c>A__B</c> as the key <c>A:B</c>.</param>
    /// <param name="field">The source of its value.</param>
    public ResourceEnvAttribute(string name, ResourceField field) => (Name, Field) = (name, field);

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The source of its value.</summary>
    public ResourceField Field { get; }

    /// <summary>
    /// The unit of the value, which is rounded up: <c>1</c> or <c>1m</c> for CPU; <c>1</c>, <c>1k</c>, <c>1M</c> ... <c>1E</c>, <c>1Ki</c>, <c>1Mi</c> ... <c>1Ei</c>
    /// for memory and storage. Default: <c>1</c>, which is a core or a byte.
    /// </summary>
    public string? Divisor { get; set; }
}
