namespace ManifestGen.Engines.Tests.Infrastructure;

/// <summary>Where the committed files are.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Sample(string file) => Path.Combine(Root, "samples", "Catalog", file);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "ManifestGen.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
