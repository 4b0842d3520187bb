using System.Reflection;
using System.Text.RegularExpressions;
using ManifestGen.Model;
using ManifestGen.Testing;

namespace ManifestGen.Contributing;

/// <summary>What the source keeps to, so that a name that changes in one place changes in all.</summary>
public sealed partial class SourceTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    private static readonly HashSet<string> Properties =
    [
        .. typeof(PortAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(Attribute)))
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(property => property.Name),
    ];

    [Fact]
    public void Parser_names_no_property_by_a_literal() => Assert.Empty(
        from line in Lines("ManifestGen.Analyzers/Parsing")
        from Match literal in Literal().Matches(line.Text)
        where Properties.Contains(literal.Groups[1].Value)
        select $"{line.File}: {literal.Value}");

    [Fact]
    public void Rules_name_no_argument_by_a_literal() => Assert.Empty(
        from line in Lines("ManifestGen.Core/Rules").Concat(Lines("ManifestGen.Core/Model"))
        from Match literal in LiteralArgument().Matches(line.Text)
        where Properties.Contains(literal.Groups[1].Value)
        select $"{line.File}: {literal.Value}");

    /// <summary>Two enums with the same members go apart one day, and a cast between them does not tell.</summary>
    [Fact]
    public void Public_enums_have_no_double()
    {
        var members = typeof(PortAttribute).Assembly.GetExportedTypes().Where(type => type.IsEnum).ToLookup(MembersOf, type => type.Name);

        Assert.Empty(
            from type in typeof(ServiceModel).Assembly.GetTypes()
            where type.IsEnum && members.Contains(MembersOf(type))
            select $"{type.Name} is {string.Join(", ", members[MembersOf(type)])}");
    }

    /// <summary>What both need to know is in Facts. Text and Grammar are below everything.</summary>
    [Theory]
    [InlineData("Rules", "Rendering")]
    [InlineData("Rendering", "Rules")]
    [InlineData("Settings", "Rules", "Rendering")]
    [InlineData("Facts", "Rules", "Rendering", "Settings")]
    [InlineData("Model", "Rules", "Rendering", "Facts")]
    [InlineData("Grammar", "Rules", "Rendering", "Facts", "Model")]
    [InlineData("Text", "Rules", "Rendering", "Facts", "Model", "Grammar")]
    public void Folder_of_Core_does_not_know_the_folders_above_it(string folder, params string[] above) => Assert.Empty(
        from line in Lines($"ManifestGen.Core/{folder}")
        from name in above
        where Regex.IsMatch(line.Text, $@"^using (static )?ManifestGen\.{name}\b") || Regex.IsMatch(line.Text, $@"(?<![\w.""])(ManifestGen\.)?{name}\.[A-Z]\w+\.")
        select $"{line.File}: {line.Text.Trim()}");

    /// <summary>Who reads one file has to know which of two types it means.</summary>
    [Fact]
    public void No_two_types_have_one_name() => Assert.Empty(
        from line in Directory.EnumerateDirectories(Sources, "ManifestGen*").SelectMany(project => Lines(Path.GetFileName(project)))
        let declaration = Declaration().Match(line.Text)
        where declaration.Success
        group line.File by declaration.Groups[1].Value into files
        where files.Distinct().Skip(1).Any()
        select $"{files.Key}: {string.Join(", ", files.Distinct())}");

    private static string MembersOf(Type type) => string.Join(",", Enum.GetNames(type));

    private static IEnumerable<(string File, string Text)> Lines(string folder) =>
        from file in Directory.EnumerateFiles(Path.Combine(Sources, folder), "*.cs", SearchOption.AllDirectories)
        where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select (Path.GetRelativePath(Sources, file), line);

    [GeneratedRegex("""
        (?<!\w)"([A-Z]\w*)"
        """)]
    private static partial Regex Literal();

    [GeneratedRegex("""
        \b(?:Argument|Elements?)\("([A-Z]\w*)"
        """)]
    private static partial Regex LiteralArgument();

    [GeneratedRegex(@"^(?:public|internal) (?:sealed |static |abstract |partial |readonly )*(?:class|record struct|record|struct|enum|interface) (\w+)")]
    private static partial Regex Declaration();
}
