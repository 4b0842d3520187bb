using ManifestGen.Core.Tests.Catalogue.Rows;
using ManifestGen.Core.Tests.Rendering.Docker;

namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>The rows of the catalogue that are proven.</summary>
internal static class CatalogueRows
{
    /// <summary>Files that .dockerignore leaves out and the Dockerfile copies: a matter of a real engine.</summary>
    public const int IgnoredFiles = 88;

    private static readonly (Type Source, IReadOnlyList<CatalogueRow> Rows)[] Areas =
    [
        (typeof(PodSecurityRows), PodSecurityRows.All),
        (typeof(PodIsolationRows), PodIsolationRows.All),
        (typeof(AccountRows), AccountRows.All),
        (typeof(ImageRows), ImageRows.All),
        (typeof(ResourceRows), ResourceRows.All),
        (typeof(PortRows), PortRows.All),
        (typeof(ProbeRows), ProbeRows.All),
        (typeof(ConfigurationRows), ConfigurationRows.All),
        (typeof(NetworkRows), NetworkRows.All),
        (typeof(AvailabilityRows), AvailabilityRows.All),
        (typeof(InstanceRows), InstanceRows.All),
        (typeof(MetadataRows), MetadataRows.All),
        (typeof(ComposeRows), ComposeRows.All),
    ];

    public static IReadOnlyList<CatalogueRow> All { get; } = [.. Areas.SelectMany(area => area.Rows)];

    /// <summary>The numbers of all rows that a test proves; those of Dockerfiles are proven by <see cref="DockerfileRowTests"/> and <see cref="BuildContextTests"/>.</summary>
    public static IReadOnlyList<int> Numbers { get; } = [.. All.Select(row => row.Number), .. DockerfileRow.All.Select(row => row.Number), IgnoredFiles];

    /// <summary>The class that says what breaks a row.</summary>
    public static Type SourceOf(int number) => Areas.Single(area => area.Rows.Any(row => row.Number == number)).Source;
}
