using ManifestGen.Testing;

namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>The committed files of the sample, as paths.</summary>
internal static class Sample
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "samples", "Catalog");

    public static string Dockerfile { get; } = Path.Combine(Folder, "Dockerfile");

    public static string ComposeFile { get; } = Path.Combine(Folder, "compose.yaml");

    public static string StackFile { get; } = Path.Combine(Folder, "stack.yaml");
}
