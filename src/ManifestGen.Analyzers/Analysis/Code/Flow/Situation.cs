namespace ManifestGen.Analysis.Code.Flow;

/// <summary>Where a program runs, as far as conditions in its code ask for it.</summary>
/// <param name="Environment">The environment of the host, such as <c>Production</c>. Null where it is not known.</param>
/// <param name="Arguments">The arguments of the program. Null where they are not known.</param>
internal sealed record Situation(string? Environment, IReadOnlyList<string>? Arguments)
{
    public const string Development = "Development";

    /// <summary>The same on a developer's machine.</summary>
    public Situation InDevelopment => this with { Environment = Development };
}
