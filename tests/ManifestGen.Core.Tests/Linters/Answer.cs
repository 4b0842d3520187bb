namespace ManifestGen.Core.Tests.Linters;

/// <summary>What becomes of a check of a linter: it is proven impossible, or rules report it, or both, or it is not applicable.</summary>
internal sealed record Answer
{
    /// <summary>The test that it is never written without a finding at the declaration; null where there is none.</summary>
    public Proof? Proof { get; init; }

    /// <summary>The rules that report it.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The rules that report it where an option of .editorconfig asks for it.</summary>
    public IReadOnlyList<string> OptionalRules { get; init; } = [];

    public IEnumerable<string> AllRules => Rules.Concat(OptionalRules);

    /// <summary>Why it is not applicable; null where it is.</summary>
    public string? Reason { get; init; }

    public bool IsEmpty => Proof is null && !AllRules.Any() && string.IsNullOrWhiteSpace(Reason);
}
