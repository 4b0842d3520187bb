namespace ManifestGen.Core.Tests.Catalogue;

/// <summary>
/// What linters find is never written unless a rule has said so at the declaration. Each row is judged on the same random applications, in each of their
/// environments: <see cref="RandomSample"/>. What overlays make of an environment is judged where they are rendered.
/// </summary>
public class CatalogueRowTests
{
    public static TheoryData<int> Numbers { get; } = new(CatalogueRows.All.Select(row => row.Number));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void No_declaration_breaks_the_row(int number)
    {
        var row = RowOf(number);
        var used = new HashSet<Excuse>();
        foreach (var service in RandomSample.Services)
        {
            var violations = row.Find(service.Output).ToList();
            var excuses = row.Excuses.Where(excuse => service.Findings.Any(excuse.Covers)).ToList();
            Assert.True(violations.Count == 0 || excuses.Count > 0, $"{row}: {string.Join("; ", violations)}\nin {service}");
            used.UnionWith(violations.Count == 0 ? [] : excuses);
        }

        // An exception that no declaration of the sample makes would be one that nobody has tried.
        Assert.Empty(row.Excuses.Except(used));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_breaks_the_row_is_found(int number)
    {
        var row = RowOf(number);

        Assert.Empty(CatalogueSample.Good.Services.SelectMany(row.Find));
        Assert.NotEmpty(row.Bad);
        Assert.All(row.Bad, breakage => Assert.NotEmpty(CatalogueSample.Broken(breakage).Services.SelectMany(row.Find)));
    }

    [Fact]
    public void Each_row_stands_once() => Assert.Equal(CatalogueRows.Numbers.Distinct().Count(), CatalogueRows.Numbers.Count);

    private static CatalogueRow RowOf(int number) => CatalogueRows.All.Single(row => row.Number == number);
}
