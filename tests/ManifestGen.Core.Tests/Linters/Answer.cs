namespace ManifestGen.Core.Tests.Linters;

/// <summary>What becomes of a check of a linter: it is proven impossible, or rules report it, or both, or it is not applicable.</summary>
internal sealed record Answer
{
    /// <summary>The tests that it is never written without a finding at the declaration.</summary>
    public IReadOnlyList<Proof> Proofs { get; init; } = [];

    /// <summary>Whether it is not there by default, so that somebody has to ask for it.</summary>
    public bool MustBeDeclared { get; init; }

    /// <summary>The rules that report it.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The rules that report it where an option of .editorconfig asks for it.</summary>
    public IReadOnlyList<string> OptionalRules { get; init; } = [];

    public IEnumerable<string> AllRules => Rules.Concat(OptionalRules);

    /// <summary>Why it is not applicable; null where it is.</summary>
    public string? Reason { get; init; }

    /// <summary>What the tool finds beyond the proof and the rules, and why that is right here. Null where there is nothing.</summary>
    public string? Limit { get; init; }

    public bool IsEmpty => Proofs.Count == 0 && !AllRules.Any() && string.IsNullOrWhiteSpace(Reason);
}
