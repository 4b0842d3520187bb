namespace ManifestGen;

/// <summary>A file with a token by which the service proves to others, such as a vault, which ServiceAccount it runs as. It is renewed in time.</summary>
/// <remarks>
/// Kubernetes: a projected <c>serviceAccountToken</c>. It opens nothing in the cluster unless the audience is the API server.
/// Compose and Swarm have no accounts, so there is no file (MGEN522).
/// Errors: MGEN521 (ExpirationSeconds); MGEN526 to MGEN530 (the path).
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class TokenFileAttribute : ManifestAttribute
{
    /// <summary>Declares a file.</summary>
    /// <param name="path">The absolute path of the file in the container.</param>
    public TokenFileAttribute(string path) => Path = path;

    /// <summary>The absolute path of the file in the container.</summary>
    public string Path { get; }

    /// <summary>For whom the token is meant, who must refuse others, such as <c>vault</c>. Default: the cluster's API server.</summary>
    public string? Audience { get; set; }

    /// <summary>How long a token is valid, in seconds, at least 600. Default: 3600.</summary>
    public int ExpirationSeconds { get; set; }
}
