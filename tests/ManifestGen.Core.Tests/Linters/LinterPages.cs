using System.Text;
using ManifestGen.Core.Tests.Catalogue;
using ManifestGen.Core.Tests.Rendering.Docker;
using ManifestGen.Rules;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>The pages under docs/linters: one for each tool, with the result of each of its checks, and one that explains them.</summary>
internal static class LinterPages
{
    private const string Rules = "../rules/";

    private static readonly IReadOnlyList<IGrouping<string, Linter>> Tools = [.. AllLinters.All.GroupBy(linter => linter.Tool, StringComparer.Ordinal)];

    /// <summary>The text of each page, by file name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Tools.ToDictionary(FileOf, Page).Append(new("README.md", Index())).ToDictionary(page => page.Key, page => page.Value);

    private static string Index() => $"""
        # Other linters

        Linters find mistakes in finished manifests. ManifestGen prevents most of them, or reports them at the attribute. One page for each tool lists all its checks, by the
        name that the tool prints, and the result here:

        | Tool | Checks |
        |---|---|
        {string.Join('\n', Tools.Select(tool => $"| [{tool.Key}]({FileOf(tool)}) | {tool.Sum(linter => linter.Count)} |"))}

        ## How to read the results

        | Result | Meaning |
        |---|---|
        | impossible | No declaration generates this. If a rule is named before the row, the rule rejects the declarations that would. |
        | impossible, except where declared | This is generated only if a declaration asks for it, and one of the rules reports the cost. |
        | a rule | The rule reports it while you type. Some rules need [an option](../rules/configuration.md), because teams differ. |
        | not applicable | No declaration decides this, or it is correct here. The reason follows. |

        Known false positives of a tool come last.

        ## How the results are tested

        All checks of all tools for the same thing are one **row**, which links to the code that looks for it in generated files.

        - [No_declaration_breaks_the_row](../../{Proof.PathOf(typeof(CatalogueRowTests))}) generates random declarations for every workload kind, container and target. It fails
          if a row finds something in the files that no rule has reported.
        - Rows about Dockerfiles run on [random projects](../../{Proof.PathOf(typeof(DockerfileRowTests))}).
        - The same tests break good files, and fail if a row does not find it.

        If an engine has no such field, nothing can be generated for it: Swarm ignores `privileged` and `security_opt`, and has no pods.

        """;

    private static string Page(IGrouping<string, Linter> tool) =>
        $"# {tool.Key}\n\nWhat ManifestGen does about each check. [Other linters](README.md) explains the results and how they are tested.\n"
        + string.Concat(tool.Select(Section));

    private static string Section(Linter linter)
    {
        var text = new StringBuilder($"\n## {linter.Name} ({linter.Version})\n\n{(linter.Home is null ? "" : $"<{linter.Home}>\n\n")}| Check | What it finds | Here |\n|---|---|---|\n");
        foreach (var check in linter.Checks)
        {
            text.Append($"| {check.Id} | {check.Finds} | {Describe(check.Subject.Answer)} |\n");
        }

        return text.ToString();
    }

    private static string FileOf(IGrouping<string, Linter> tool) => string.Join('-', tool.Key.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Split(' ')) + ".md";

    private static string Describe(Answer answer)
    {
        var rules = string.Join(", ", answer.Rules.Select(Link).Concat(answer.OptionalRules.Select(id => $"{Link(id)} with [an option]({Rules}configuration.md)")));
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

    private static string Link(string id) => $"[{id}]({Rules}{id}.md)";

    private static string Describe(Proof proof) => $"[row {proof.Row}](../../{proof.SourcePath})";
}
