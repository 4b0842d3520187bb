using ManifestGen.Core.Tests.Catalogue.Rows;
using ManifestGen.Core.Tests.Rendering.Docker;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>The rows of the catalogue that are proven.</summary>
internal static class CatalogueRows
{
    /// <summary>Files that .dockerignore leaves out and the Dockerfile copies: a matter of a real engine.</summary>
    private const int IgnoredFiles = 88;

    public static IReadOnlyList<CatalogueRow> All { get; } =
    [
        .. PodSecurityRows.All,
        .. PodIsolationRows.All,
        .. AccountRows.All,
        .. ImageRows.All,
        .. ResourceRows.All,
        .. ProbeRows.All,
        .. ConfigurationRows.All,
        .. NetworkRows.All,
        .. AvailabilityRows.All,
        .. MetadataRows.All,
        .. ComposeRows.All,
    ];

    /// <summary>The numbers of all rows that a test proves; those of Dockerfiles are proven by <see cref="DockerfileRowTests"/> and <see cref="BuildContextTests"/>.</summary>
    public static IReadOnlyList<int> Numbers { get; } = [.. All.Select(row => row.Number), .. DockerfileRow.All.Select(row => row.Number), IgnoredFiles];
}
