using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The reason for what is weaker than the default, which reviewers and policies find with the object.</summary>
internal static class SecurityReason
{
    /// <summary>The annotation in Kubernetes, and the label in Compose and Swarm.</summary>
    public const string Key = "manifestgen.dev/security-exception";

    /// <summary>Null where nothing is weaker, even with a reason.</summary>
    public static string? Of(ServiceModel service) =>
        SecurityException.Of(service.Security.Container).Any() ? service.Security.Container.Reason : null;
}
