namespace ManifestGen;

/// <summary>A file with what the pod knows of itself, such as its labels. It follows their changes.</summary>
/// <remarks>
/// Kubernetes: a <c>downwardAPI</c> volume. Compose and Swarm have no pods, so there is no file (MGEN522).
/// Errors: MGEN511 (Key), MGEN512 (a field for variables only); MGEN526 to MGEN530 (the path).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class FieldFileAttribute : ManifestAttribute
{
    /// <summary>Declares a file.</summary>
    /// <param name="path">The absolute path of the file in the container.</param>
    /// <param name="field">What it holds.</param>
    public FieldFileAttribute(string path, PodField field) => (Path, Field) = (path, field);

    /// <summary>The absolute path of the file in the container.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    public PodField Field { get; }

    /// <summary>The key of the label or annotation, for <see cref="PodField.Label"/> and <see cref="PodField.Annotation"/> only.</summary>
    public string? Key { get; set; }
}
