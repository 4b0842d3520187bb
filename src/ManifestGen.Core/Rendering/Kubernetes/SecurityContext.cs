using ManifestGen.Text;

namespace ManifestGen.Rendering.Kubernetes;

/// <summary>
/// What Pod Security <c>restricted</c> asks for, and a read-only root. User and profile stand at the container too, since linters and admission
/// policies look at either place.
/// </summary>
internal static class SecurityContext
{
    public static YamlMap OfPod() => new()
    {
        { "runAsNonRoot", true },
        { "runAsUser", Defaults.UserId },
        { "runAsGroup", Defaults.UserId },
        { "fsGroup", Defaults.UserId },
        { "seccompProfile", RuntimeDefault() },
    };

    public static YamlMap OfContainer() => new()
    {
        { "privileged", false },
        { "allowPrivilegeEscalation", false },
        { "readOnlyRootFilesystem", true },
        { "runAsNonRoot", true },
        { "runAsUser", Defaults.UserId },
        { "runAsGroup", Defaults.UserId },
        { "capabilities", new YamlMap { { "drop", new YamlList { "ALL" } } } },
        { "seccompProfile", RuntimeDefault() },
    };

    private static YamlMap RuntimeDefault() => new() { { "type", "RuntimeDefault" } };
}
