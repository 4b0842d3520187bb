using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The platform of a service that runs on nodes of one architecture only; else the image's, which is the machine's.</summary>
internal static class ComposePlatform
{
    private const string Architecture = "kubernetes.io/arch";

    private static readonly string[] Known = ["amd64", "arm64", "ppc64le", "riscv64", "s390x"];

    public static string? Of(PlacementModel placement) => placement.NodeSelectors.Where(IsExpressed).Select(selector => $"linux/{selector.Value}").FirstOrDefault();

    /// <summary>Whether the platform says what the selector says.</summary>
    public static bool IsExpressed(NodeSelectorModel selector) => selector.Key == Architecture && Known.Contains(selector.Value);
}
