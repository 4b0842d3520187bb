using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The image that Node.js comes from, where the build of the project runs it: the images of the SDK have none.</summary>
internal static class NodeImage
{
    /// <summary>Supported for long, and what the templates of the SDK work with.</summary>
    private const string Major = "24";

    /// <summary>What of it the build stage takes: Node.js with npm and Corepack, and Yarn.</summary>
    public static IReadOnlyList<string> Folders { get; } = ["/usr/local/", "/opt/"];

    /// <summary>The user's choice, else one of the C library of the SDK's image. Null where Node.js is not needed, or the user's own image of the SDK has it.</summary>
    public static string? Of(ProjectModel project) => project switch
    {
        { NeedsNode: false } => null,
        { NodeImage: { Length: > 0 } image } => image,
        { SdkImage.Length: > 0 } => null,
        _ => $"node:{Major}-{(BuildImage.Of(project).Contains("alpine") ? "alpine" : "bookworm-slim")}",
    };
}
