namespace ManifestGen;

/// <summary>An environment variable with what the pod knows of itself: its name, its node, its address.</summary>
/// <remarks>
/// Kubernetes: <c>env</c> with a <c>fieldRef</c>. Compose and Swarm have no pods, so there the variable is not set (MGEN522).
/// Errors: MGEN501 (declared twice), MGEN502 (<c>:</c> in the name), MGEN503 (name), MGEN511 (Key), MGEN512 (a field for files only).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class FieldEnvAttribute : ManifestAttribute
{
    /// <summary>Declares a variable.</summary>
    /// <param name="name">The variable's name. .NET configuration reads <c>A__B</c> as the key <c>A:B</c>.</param>
    /// <param name="field">The source of its value.</param>
    public FieldEnvAttribute(string name, PodField field) => (Name, Field) = (name, field);

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The source of its value.</summary>
    public PodField Field { get; }

    /// <summary>The key of the label or annotation, for <see cref="PodField.Label"/> and <see cref="PodField.Annotation"/> only.</summary>
    public string? Key { get; set; }
}
