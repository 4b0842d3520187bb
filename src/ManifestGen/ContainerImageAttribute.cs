namespace ManifestGen;

/// <summary>
/// The name and tag of the image that is built from the project's Dockerfile. Without this attribute the image has the service's name;
/// in a project with several services it is the one that another of them declares, else it is named after the assembly, because they share one Dockerfile.
/// </summary>
/// <remarks>
/// Kubernetes: the container's <c>image</c>, and the label <c>app.kubernetes.io/version</c>. Compose: <c>image</c>, beside <c>build</c>.
/// Dockerfile: the OCI labels of title and version. Services of one project that differ in <see cref="ContainerServiceAttribute.Arguments"/> only name the same image.
/// Errors: MGEN601 (no tag), MGEN602 (tag <c>latest</c>), MGEN603 (name), MGEN604 (tag).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ContainerImageAttribute : ManifestAttribute
{
    /// <summary>Names the image.</summary>
    /// <param name="repository">Registry and repository without a tag, such as <c>ghcr.io/acme/catalog</c>.</param>
    public ContainerImageAttribute(string repository) => Repository = repository;

    /// <summary>Registry and repository, without a tag.</summary>
    public string Repository { get; }

    /// <summary>
    /// The tag: at most 128 characters of <c>[A-Za-z0-9_.-]</c>. Default: the project's <c>Version</c>, with <c>+</c> written as <c>-</c>.
    /// </summary>
    public string? Tag { get; set; }
}
