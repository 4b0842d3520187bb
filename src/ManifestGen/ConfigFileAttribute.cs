namespace ManifestGen;

/// <summary>A file of the project, or of a ConfigMap, that the container finds at a path.</summary>
/// <remarks>
/// <para>
/// With <see cref="Source"/>, Kubernetes: a key of a ConfigMap <c>&lt;service&gt;-files-&lt;hash&gt;</c>, one for each folder; the hash is one of the
/// contents, so that a change rolls the pods. Line ends become LF, whatever git makes of them on the machine that builds. Compose and Swarm:
/// <c>configs</c> with the file itself.
/// </para>
/// <para>
/// With <see cref="ConfigMap"/>, Kubernetes: a volume of that ConfigMap, which somebody else makes; all its keys as files of a folder, or with
/// <see cref="Key"/> one file. Compose and Swarm have no ConfigMaps (MGEN522).
/// </para>
/// <para>
/// The container sees the folder of the path as it is in the volume, without what the image has there. Below <c>/app</c>, which holds the
/// application, a file with a <see cref="Source"/> is mounted alone.
/// </para>
/// <para>
/// Errors: MGEN507 (ConfigMap), MGEN508 (Key), MGEN515 (arguments that exclude each other), MGEN516 (Source is not there), MGEN517 (Source is no text),
/// MGEN518 and MGEN519 (too large), MGEN520 (Mode), MGEN524 (a secret in the file), MGEN525 (the file's name); MGEN526 to MGEN530 (the path).
/// </para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ConfigFileAttribute : ManifestAttribute
{
    /// <summary>Declares a file, or a folder.</summary>
    /// <param name="path">The absolute path in the container: of a file, or without <see cref="Source"/> and <see cref="Key"/> of a folder.</param>
    public ConfigFileAttribute(string path) => Path = path;

    /// <summary>The absolute path in the container.</summary>
    public string Path { get; }

    /// <summary>
    /// The file, relative to the project, with <c>/</c>. It must be a <c>ManifestGenConfigFile</c> item of the project, as all files of the folder
    /// <c>config</c> and all <c>appsettings*.json</c> are; UTF-8 text.
    /// </summary>
    public string? Source { get; set; }

    /// <summary>The name of a ConfigMap that somebody else makes. Default: the service's name. Not together with <see cref="Source"/>.</summary>
    public string? ConfigMap { get; set; }

    /// <summary>The key of the ConfigMap that is the file. Default: all keys, as files of the folder. Not together with <see cref="Source"/>.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// Who may read the file, as octal digits, such as <c>0440</c>. Default: everybody (<c>0644</c> in Kubernetes, <c>0444</c> in Swarm). Compose
    /// leaves a file its own mode (MGEN523).
    /// </summary>
    public string? Mode { get; set; }

    /// <summary>Whether the pod starts, without the file, where the ConfigMap or the key is missing. Not together with <see cref="Source"/>.</summary>
    public bool Optional { get; set; }
}
