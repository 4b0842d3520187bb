namespace ManifestGen.Core.Tests.Linters;

/// <summary>A thing that linters look for, which several of them have a check for.</summary>
/// <param name="Row">Its row in the catalogue that merges the linters' checks; null for what no linter looks for.</param>
/// <param name="Words">What it is.</param>
/// <param name="Answer">What becomes of it here.</param>
internal sealed record Subject(int? Row, string Words, Answer Answer)
{
    /// <summary>Something that is never written, unless a rule has said so at the declaration.</summary>
    public static Subject Impossible(int row, string words, params string[] rules) => new(row, words, new Answer { Proofs = [Proof.Of(row)], MustBeDeclared = true, Rules = rules });

    /// <summary>Something that a rule reports at the declaration.</summary>
    public static Subject Reported(int? row, string words, params string[] rules) => new(row, words, new Answer { Rules = rules });

    /// <summary>Something that teams judge differently: the rules report it where an option of .editorconfig asks for it.</summary>
    public static Subject Optional(int row, string words, params string[] rules) => new(row, words, new Answer { OptionalRules = rules });

    /// <summary>Something that has no meaning here, or that is not for this tool to judge.</summary>
    public static Subject NotApplicable(int? row, string words, string reason) => new(row, words, new Answer { Reason = reason });

    /// <summary>The same, which other rules report too, where an option of .editorconfig asks for it.</summary>
    public Subject OrWithAnOption(params string[] rules) => this with { Answer = Answer with { OptionalRules = rules } };

    /// <summary>The same, which the files show, so that a test proves that it is reported.</summary>
    public Subject Proven() => AlsoProvenBy(Row!.Value);

    /// <summary>The same, of which another row proves a part.</summary>
    public Subject AlsoProvenBy(int row) => this with { Answer = Answer with { Proofs = [.. Answer.Proofs, Proof.Of(row)] } };

    /// <summary>The same, of which the tools find more than is wrong here.</summary>
    public Subject But(string limit) => this with { Answer = Answer with { Limit = limit } };
}
