using ManifestGen.CodeFixes.Editing;

namespace ManifestGen.CodeFixes.Remedies;

/// <summary>A remedy all of whose edits can be made in the source as it is.</summary>
/// <param name="Title">What the user reads in the menu.</param>
/// <param name="Edits">The changes.</param>
internal sealed record ResolvedRemedy(string Title, IReadOnlyList<AttributeEdit> Edits);
