using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>A connection string that code reads by its name.</summary>
/// <param name="Name">The name, as <c>GetConnectionString</c> takes it.</param>
/// <param name="At">What says the name.</param>
/// <param name="IsNeeded">Whether it is read in any case, and nothing takes its place where it is missing.</param>
internal sealed record ConnectionRead(string Name, SyntaxNode At, bool IsNeeded)
{
    /// <summary>What the code connects to by it. Null where nothing says so.</summary>
    public BackingEngine? Engine { get; init; }
}
