namespace ManifestGen.Core.Tests.Linters;

/// <summary>A tool that finds in manifests what should not be there, and what becomes of each of its checks here.</summary>
/// <param name="Name">The tool, with the part of it where its checks are several lists.</param>
/// <param name="Version">The version whose checks are listed.</param>
/// <param name="Count">How many checks that version has, so that none is forgotten.</param>
/// <param name="Checks">All of them.</param>
internal sealed record Linter(string Name, string Version, int Count, IReadOnlyList<Check> Checks)
{
    /// <summary>The tool, whose lists of checks are on one page.</summary>
    public string Tool => Name.Split(',')[0];

    /// <summary>Where the tool explains its checks. Null for what is no tool.</summary>
    public string? Home { get; init; }
}
