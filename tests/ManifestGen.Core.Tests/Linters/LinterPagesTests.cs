using ManifestGen.Core.Tests.Catalogue;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Linters;

/// <summary>Each check of each linter has an answer, and the answers are true. The pages under docs/linters are made from them.</summary>
public class LinterPagesTests
{
    /// <summary>The rows of the catalogue.</summary>
    private const int Rows = 96;

    private static readonly string Pages = Path.Combine(Repository.Root, "docs", "rules");

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "linters");

    public static TheoryData<string> FileNames { get; } = new(LinterPages.All.Keys);

    public static TheoryData<string> Names { get; } = new(AllLinters.All.Select(linter => linter.Name));

    [Theory]
    [MemberData(nameof(FileNames))]
    public void A_page_shows_every_check_of_its_tool(string name) => GeneratedFile.Match(Path.Combine(Folder, name), LinterPages.All[name]);

    [Fact]
    public void There_is_no_page_without_a_tool() => Assert.Equal(LinterPages.All.Keys.Order(), Directory.GetFiles(Folder).Select(Path.GetFileName).Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void No_check_is_forgotten(string name) => Assert.Equal(LinterOf(name).Count, LinterOf(name).Checks.Sum(check => check.Count));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_id_stands_twice(string name) => Assert.Distinct(LinterOf(name).Checks.Select(check => check.Id));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_answer_is_empty(string name) => Assert.All(LinterOf(name).Checks, check =>
    {
        Assert.False(check.Subject.Answer.IsEmpty, check.Id);
        Assert.NotEqual("", check.Finds);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_rule_has_a_page(string name) =>
        Assert.All(LinterOf(name).Checks.SelectMany(check => check.Subject.Answer.AllRules), id => Assert.True(File.Exists(Path.Combine(Pages, id + ".md")), id));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_impossible_is_proven(string name) => Assert.All(LinterOf(name).Checks.SelectMany(check => check.Subject.Answer.Proofs), proof =>
    {
        Assert.Contains(proof.Row, CatalogueRows.Numbers);
        Assert.Contains(proof.Test.GetMethod(proof.Method)!.CustomAttributes, attribute => typeof(FactAttribute).IsAssignableFrom(attribute.AttributeType));
        Assert.True(File.Exists(Path.Combine(Repository.Root, proof.SourcePath)), proof.SourcePath);
    });

    [Fact]
    public void What_a_row_lets_pass_where_it_is_declared_is_reported_by_a_rule_of_its_answers() => Assert.All(CatalogueRows.All, row =>
    {
        var rules = AllLinters.All.SelectMany(linter => linter.Checks).Where(check => check.Subject.Row == row.Number).SelectMany(check => check.Subject.Answer.AllRules).ToHashSet();

        Assert.All(row.Excuses, excuse => Assert.True(excuse.Ids.Any(rules.Contains), $"{row}: {excuse}"));
    });

    [Fact]
    public void What_needs_an_option_is_among_the_options()
    {
        var options = File.ReadAllText(Path.Combine(Pages, "configuration.md"));

        Assert.All(
            AllLinters.All.SelectMany(linter => linter.Checks).SelectMany(check => check.Subject.Answer.OptionalRules),
            id => Assert.Contains($"({id}.md)", options, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_row_of_the_catalogue_is_a_check_of_some_linter() =>
        Assert.Equal(Enumerable.Range(1, Rows), AllLinters.All.SelectMany(linter => linter.Checks).Select(check => check.Subject.Row).OfType<int>().Distinct().Order());

    private static Linter LinterOf(string name) => AllLinters.All.Single(linter => linter.Name == name);
}
