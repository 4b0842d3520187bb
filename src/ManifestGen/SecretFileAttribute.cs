namespace ManifestGen;

/// <summary>A key of a secret that the container finds as a file. Files contain only the reference, never a value.</summary>
/// <remarks>
/// <para>Kubernetes: a volume of the Secret, which is yours to create; with <see cref="Key"/> one file, without it all keys as files of a folder.</para>
/// <para>
/// Compose and Swarm: a secret mounted at the path; Compose reads it from <c>secrets/&lt;Secret&gt;/&lt;Key&gt;</c> beside <c>compose.yaml</c>, Swarm's is
/// external and called <c>&lt;Secret&gt;_&lt;Key&gt;</c>. Neither can know all keys, so without <see cref="Key"/> there is no file (MGEN522).
/// </para>
/// <para>
/// Errors: MGEN505 (Secret), MGEN506 (Key), MGEN520 (Mode), MGEN523 (what Compose and Swarm leave out); MGEN526 to MGEN530 (the path).
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SecretFileAttribute : ManifestAttribute
{
    /// <summary>Declares a file, or a folder.</summary>
    /// <param name="path">The absolute path in the container: of a file, or without <see cref="Key"/> of a folder.</param>
    public SecretFileAttribute(string path) => Path = path;

    /// <summary>The absolute path in the container.</summary>
    public string Path { get; }

    /// <summary>The name of the secret: a DNS subdomain. Default: the service's name.</summary>
    public string? Secret { get; set; }

    /// <summary>The key of the secret that is the file: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>. Default: all keys, as files of the folder.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// The file mode in octal digits. Default: <c>0440</c>, the program's user and group. Kubernetes and Swarm; Compose leaves a file its
    /// own mode (MGEN523).
    /// </summary>
    public string? Mode { get; set; }

    /// <summary>Whether the pod starts, without the file, where the secret or the key is missing. Kubernetes only (MGEN523).</summary>
    public bool Optional { get; set; }
}
