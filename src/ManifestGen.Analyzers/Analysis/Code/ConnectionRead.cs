using Microsoft.CodeAnalysis;

namespace ManifestGen.Analysis.Code;

/// <summary>A connection string that code reads by its name.</summary>
/// <param name="Name">The name, as <c>GetConnectionString</c> takes it.</param>
/// <param name="At">What says the name.</param>
/// <param name="Read">What reads it.</param>
internal sealed record ConnectionRead(string Name, SyntaxNode At, IOperation Read)
{
    /// <summary>Whether nothing takes its place where it is missing.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>What the code connects to by it. Null where nothing says so.</summary>
    public BackingEngine? Engine { get; init; }
}
