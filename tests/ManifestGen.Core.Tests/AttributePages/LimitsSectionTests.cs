using System.Reflection;
using ManifestGen.Settings;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.AttributePages;

/// <summary>The rows of the attributes, and what their pages say of them. <c>MANIFESTGEN_UPDATE=1</c> writes the pages anew.</summary>
public sealed class LimitsSectionTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "attributes");

    public static TheoryData<string> Pages => new(LimitsSection.ByPage.Select(page => page.Key));

    public static TheoryData<string> Attributes => new(SettingTables.All.Select(table => table.Name));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_says_what_the_rows_say(string page)
    {
        var path = Path.Combine(Folder, page + ".md");

        GeneratedFile.Match(path, LimitsSection.In(File.ReadAllText(path).ReplaceLineEndings("\n"), LimitsSection.ByPage.Single(group => group.Key == page).ToArray()));
    }

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Row_is_about_a_property_and_knows_whether_it_is_a_parameter(string attribute)
    {
        var table = SettingTables.All.Single(table => table.Name == attribute);

        Assert.All(table.Rows.Where(row => row.IsParameter), row =>
            Assert.Contains(row.Argument, table.Attribute.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name)));
    }

    [Fact]
    public void Attribute_has_one_table() => Assert.Equal(SettingTables.All.Length, SettingTables.All.Select(table => table.Attribute).Distinct().Count());
}
