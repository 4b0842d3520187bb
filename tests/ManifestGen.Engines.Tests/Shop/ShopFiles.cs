using ManifestGen.Engines.Tests.Infrastructure;

namespace ManifestGen.Engines.Tests.Shop;

/// <summary>The committed files of the system of several services, as paths.</summary>
internal static class ShopFiles
{
    public static string Folder { get; } = Samples.FullPath("samples/Shop/System");

    public static string Compose { get; } = Path.Combine(Folder, "compose.yaml");

    public static string Stack { get; } = Path.Combine(Folder, "stack.yaml");

    public static string Secrets { get; } = Path.Combine(Folder, "secrets");
}
