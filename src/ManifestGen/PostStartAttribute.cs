namespace ManifestGen;

/// <summary>What happens right after the container has started, at the same time as the program itself starts. A failure restarts the container.</summary>
/// <remarks>
/// Kubernetes: the <c>postStart</c> hook. Compose: <c>post_start</c> for a command. Swarm has no hook (MGEN276).
/// Errors: MGEN267 and MGEN268 (a hook that cannot be called), MGEN269 (a path that cannot be requested).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class PostStartAttribute : ManifestAttribute
{
    /// <summary>A program and its arguments, run in the container. No shell sees them. Kubernetes: <c>postStart.exec</c>. Compose: <c>post_start</c>.</summary>
    public string[] Command { get; set; } = [];

    /// <summary>A path that is requested. Kubernetes: <c>postStart.httpGet</c>.</summary>
    public string? Path { get; set; }

    /// <summary>The name of the declared <see cref="PortAttribute"/> of <see cref="Path"/>. Default: the first port.</summary>
    public string? Port { get; set; }
}
