namespace ManifestGen.Grammar;

/// <summary>What Kubernetes accepts as the names of most objects: a DNS subdomain.</summary>
internal static class ObjectName
{
    /// <summary>What a name may be, for messages.</summary>
    public const string Description = "use lowercase letters, digits, '-' and '.', starting and ending with a letter or digit";

    public static bool IsValid(string text) => KubernetesNames.IsSubdomain(text);
}
