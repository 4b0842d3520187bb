namespace ManifestGen.Quiet;

/// <summary>A file as a careful user writes it.</summary>
/// <param name="Name">What is declared.</param>
/// <param name="Source">The file, but for its using.</param>
internal sealed record GoodDeclaration(string Name, string Source)
{
    /// <summary>Whether it is of a project for ASP.NET Core.</summary>
    public bool IsWeb { get; init; } = true;
}
