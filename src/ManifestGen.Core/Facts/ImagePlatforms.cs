using ManifestGen.Model;

namespace ManifestGen.Facts;

/// <summary>The platforms that the image is for, as BuildKit names them: those of the project's runtime identifiers.</summary>
internal static class ImagePlatforms
{
    private static readonly Dictionary<string, string> Architectures = new(StringComparer.Ordinal)
    {
        ["x64"] = "amd64",
        ["x86"] = "386",
        ["arm"] = "arm/v7",
        ["arm64"] = "arm64",
        ["ppc64le"] = "ppc64le",
        ["riscv64"] = "riscv64",
        ["s390x"] = "s390x",
    };

    /// <summary>Empty where the project names none for Linux: then the image is for the machine that builds it.</summary>
    public static IReadOnlyList<string> Of(ProjectModel project) => project.RuntimeIdentifiers
        .Where(identifier => identifier.StartsWith("linux-", StringComparison.Ordinal))
        .Select(identifier => identifier.Substring(identifier.LastIndexOf('-') + 1))
        .Where(Architectures.ContainsKey)
        .Select(architecture => $"linux/{Architectures[architecture]}")
        .Distinct(StringComparer.Ordinal)
        .OrderBy(platform => platform, StringComparer.Ordinal)
        .ToArray();
}
