namespace ManifestGen;

/// <summary>An environment variable whose value comes from a secret. Files contain only the reference, never a value.</summary>
/// <remarks>
/// <para>Kubernetes: <c>env</c> with a <c>secretKeyRef</c>. The Secret itself is yours to create.</para>
/// <para>
/// Compose: a secret read from the file <c>secrets/&lt;Secret&gt;/&lt;Key&gt;</c> beside <c>compose.yaml</c> and mounted at
/// <c>/run/secrets/&lt;name&gt;</c>; at start-up, generated code sets the variable from it if it is not set already, so that the program
/// sees the same variable everywhere. Keep that folder out of version control.
/// <c>kubectl create secret generic &lt;Secret&gt; --from-file=secrets/&lt;Secret&gt;</c> makes the Kubernetes Secret from the same files.
/// </para>
/// <para>Errors: MGEN501 (declared twice), MGEN502 (<c>:</c> in the name), MGEN503 (name), MGEN505 (Secret), MGEN506 (Key), MGEN523 (Optional).</para>
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class SecretEnvAttribute : ManifestAttribute
{
    /// <summary>Declares a variable.</summary>
    /// <param name="name">The variable's name. .NET configuration reads <c>A__B</c> as the key <c>A:B</c>.</param>
    public SecretEnvAttribute(string name) => Name = name;

    /// <summary>The variable's name.</summary>
    public string Name { get; }

    /// <summary>The name of the secret: a DNS subdomain. Default: the service's name.</summary>
    public string? Secret { get; set; }

    /// <summary>The key within the secret: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>. Default: the variable's name.</summary>
    public string? Key { get; set; }

    /// <summary>
    /// Whether the pod starts, without the variable, where the secret or the key is missing. Default: it waits until both are there.
    /// Kubernetes only: Compose and Swarm start no container without its secrets (MGEN523).
    /// </summary>
    public bool Optional { get; set; }
}
