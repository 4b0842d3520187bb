using System.Text;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>The part of the index of rules that says what becomes of the checks of other tools.</summary>
internal static class LinterTable
{
    private const string Introduction = """

        ## What other tools check

        What linters find in manifests after the fact is impossible here, or is reported at the declaration. For each of their checks this says which:

        - **impossible**: whatever is declared, no such thing is written. The test tries random declarations; its argument is the number of the row
          in the catalogue that merges all checks. A rule beside it stops what would lead there.
        - **impossible, except where declared**: the same, unless a declaration asks for it. Then the rules that follow say what it costs.
        - **a rule**: only a declaration can bring it about, and the rule reports it there. Where teams differ, it does so with an option.
        - **not applicable**: it has no meaning for what is written here, with the reason.

        """;

    public static string Text { get; } = Introduction + string.Concat(AllLinters.All.Select(Section));

    private static string Section(Linter linter)
    {
        var text = new StringBuilder($"\n### {linter.Name} ({linter.Version})\n\n| Id | What it finds | Here |\n|---|---|---|\n");
        foreach (var check in linter.Checks)
        {
            text.Append($"| {check.Id} | {check.Finds} | {Describe(check.Subject.Answer)} |\n");
        }

        return text.ToString();
    }

    private static string Describe(Answer answer)
    {
        var rules = string.Join(", ", answer.Rules.Select(Link).Concat(answer.OptionalRules.Select(id => $"{Link(id)} with [an option](configuration.md)")));
        return answer switch
        {
            { Reason: { } reason } => $"not applicable: {reason}",
            { Proof: null } => rules,
            { Proof: var proof } when rules.Length == 0 => $"impossible: {Describe(proof)}",
            { Proof: var proof } when answer.AllRules.All(IsBlocking) => $"impossible: {rules}; {Describe(proof)}",
            { Proof: var proof } => $"impossible, except where declared: {rules}; {Describe(proof)}",
        };
    }

    private static bool IsBlocking(string id) => RuleCatalog.All.Any(rule => rule.Id == id && rule.IsBlocking);

    private static string Link(string id) => $"[{id}]({id}.md)";

    private static string Describe(Proof proof) => $"[{proof.Call}](../../{proof.SourcePath})";
}
