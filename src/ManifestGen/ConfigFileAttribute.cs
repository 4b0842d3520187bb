namespace ManifestGen;

/// <summary>A file in the container, from the project or from a ConfigMap.</summary>
/// <remarks>
/// <para>
/// With <see cref="Source"/>, Kubernetes: a key of a ConfigMap <c>&lt;service&gt;-files-&lt;hash&gt;</c>, one for each folder; the hash is of the contents, so
/// a change restarts the pods. Line endings become LF on every machine. Compose and Swarm:
/// <c>configs</c> with the file itself.
/// </para>
/// <para>
/// With <see cref="ConfigMap"/>, Kubernetes: a volume of that existing ConfigMap, with all its keys as files of a folder, or with
/// <see cref="Key"/> one file. Compose and Swarm have no ConfigMaps (MGEN522).
/// </para>
/// <para>
/// The volume hides the image's files in the folder of the path. Below <c>/app</c>, where the program is, a file with a <see cref="Source"/> is mounted
/// separately.
/// </para>
/// <para>
/// Errors: MGEN507 (ConfigMap), MGEN508 (Key), MGEN515 (arguments that exclude each other), MGEN516 (Source does not exist), MGEN517 (Source is not text),
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

    /// <summary>The name of an existing ConfigMap. Default: the service's name. Not together with <see cref="Source"/>.</summary>
    public string? ConfigMap { get; set; }

    /// <summary>The key of the ConfigMap that is the file. Default: all keys, as files of the folder. Not together with <see cref="Source"/>.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// The file mode in octal digits, such as <c>0440</c>. Default: readable for everybody (<c>0644</c> in Kubernetes, <c>0444</c> in Swarm). Compose
    /// leaves a file its own mode (MGEN523).
    /// </summary>
    public string? Mode { get; set; }

    /// <summary>Whether the pod starts without the file if the ConfigMap or the key is missing. Not together with <see cref="Source"/>.</summary>
    public bool Optional { get; set; }
}
