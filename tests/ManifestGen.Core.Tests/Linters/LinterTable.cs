using System.Text;
using ManifestGen.Core.Tests.Catalogue;
using ManifestGen.Core.Tests.Rendering.Docker;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>The part of the index of rules that says what becomes of the checks of other tools.</summary>
internal static class LinterTable
{
    private static readonly string Introduction = $"""

        ## What other tools check

        Linters find mistakes in manifests after the fact. The tables below have every check of those that are used most, by the name that the tool
        prints, and say what became of it here:

        - **impossible**: whatever is declared, no such thing is written. Where a rule stands before the row, it stops the declarations that would lead there.
        - **impossible, except where declared**: it is not written unless a declaration asks for it, and then one of the rules says what that costs.
        - **a rule**: the rule reports it while it is typed; some do so only where [an option](configuration.md) asks for it, because teams differ.
        - **not applicable**: it is about something that no declaration decides, or that is right here; the reason follows.

        Where a tool finds more than is wrong here, that comes last.

        A **row** is the proof. All checks of all tools for one thing are one row, which links to the code that looks for it in written files.
        Random declarations are written, for every kind of workload and container and for every target, and each row looks at the files:
        [No_declaration_breaks_the_row](../../{Proof.PathOf(typeof(CatalogueRowTests))}) fails where it finds something and none of the rules has reported it. Rows about
        Dockerfiles are [tried on random projects](../../{Proof.PathOf(typeof(DockerfileRowTests))}). The same tests break good files, and fail where a row does not see it.

        Where an engine has no such field, nothing can be written for it: Swarm ignores `privileged` and `security_opt`, and has no pods.

        """;

    public static string Text { get; } = Introduction + string.Concat(AllLinters.All.Select(Section));

    private static string Section(Linter linter)
    {
        var text = new StringBuilder($"\n### {linter.Name} ({linter.Version})\n\n{(linter.Home is null ? "" : $"<{linter.Home}>\n\n")}| Id | What it finds | Here |\n|---|---|---|\n");
        foreach (var check in linter.Checks)
        {
            text.Append($"| {check.Id} | {check.Finds} | {Describe(check.Subject.Answer)} |\n");
        }

        return text.ToString();
    }

    private static string Describe(Answer answer)
    {
        var rules = string.Join(", ", answer.Rules.Select(Link).Concat(answer.OptionalRules.Select(id => $"{Link(id)} with [an option](configuration.md)")));
        var proven = string.Join(", ", answer.Proofs.Select(Describe).Prepend(rules).Where(text => text.Length > 0));
        var what = answer switch
        {
            { Reason: { } reason } => $"not applicable: {reason}",
            { Proofs.Count: > 0 } when answer.AllRules.All(IsBlocking) => $"impossible: {proven}",
            { MustBeDeclared: true } => $"impossible, except where declared: {proven}",
            _ => proven,
        };
        return answer.Limit is { } limit ? $"{what}; {limit}" : what;
    }

    private static bool IsBlocking(string id) => RuleCatalog.All.Any(rule => rule.Id == id && rule.IsBlocking);

    private static string Link(string id) => $"[{id}]({id}.md)";

    private static string Describe(Proof proof) => $"[row {proof.Row}](../../{proof.SourcePath})";
}
