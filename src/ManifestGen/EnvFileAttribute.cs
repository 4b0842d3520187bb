namespace ManifestGen;

/// <summary>A file of <c>NAME=value</c> lines whose variables the container gets. The service's own attributes override them.</summary>
/// <remarks>
/// Compose: <c>env_file</c>. Swarm: <c>env_file</c> too, for a file that must be there; the client reads it when the stack is deployed.
/// Kubernetes has <see cref="ConfigEnvFromAttribute"/> and <see cref="SecretEnvFromAttribute"/> instead.
/// Errors: MGEN536 (path), MGEN537 (no effect in a target). Of a file that is there when the project is built: MGEN1040 (a line that the engines read differently),
/// MGEN1041 (a line that one of them rejects).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class EnvFileAttribute : ManifestAttribute
{
    /// <summary>Declares a file.</summary>
    /// <param name="path">The file, relative to the folder of <c>compose.yaml</c>, such as <c>local.env</c>. Later files win over earlier ones.</param>
    public EnvFileAttribute(string path) => Path = path;

    /// <summary>The file, relative to the folder of <c>compose.yaml</c>.</summary>
    public string Path { get; }

    /// <summary>
    /// Whether Compose fails without the file. Default: true, which Compose takes as default too. False for a file that each developer may
    /// have, and that is not committed. Swarm has no such files, and does not get it then (MGEN537).
    /// </summary>
    public bool Required { get; set; } = true;
}
