using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.AttributePages;

/// <summary>What coding assistants read is as new as the documentation. <c>MANIFESTGEN_UPDATE=1</c> writes it anew.</summary>
public sealed class SkillFileTests
{
    private static readonly string Path = System.IO.Path.Combine(Repository.Root, "docs", "skills", "manifestgen", "SKILL.md");

    private static readonly string Skill = Read(Path);

    [Fact]
    public void Skill_has_the_example_and_the_attributes_of_the_documentation()
    {
        var example = Regex.Match(Document("README.md"), "(?<=You write:\n\n)```csharp\n.*?```\n", RegexOptions.Singleline).Value;
        var rows = Document("docs/attributes/README.md").Split('\n').Where(line => line.StartsWith("| `[", StringComparison.Ordinal)).Select(row => row.Split(" | "));
        var attributes = "| attribute | declares |\n|---|---|\n" + string.Concat(rows.Select(row => $"{row[0]} | {row[1]} |\n"));

        Assert.NotEmpty(example);
        GeneratedFile.Match(Path, With(With(Skill, "example", example), "attributes", attributes));
    }

    [Fact]
    public void Skill_names_only_pages_commands_and_attributes_that_there_are()
    {
        var documentation = string.Concat(Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md").Append(System.IO.Path.Combine(Repository.Root, "README.md")).Select(Read));

        Assert.All(Regex.Matches(Skill, @"docs/[\w/-]+\.md").Select(match => match.Value).Where(path => !path.Contains("MGENnnnn", StringComparison.Ordinal)), path =>
            Assert.True(File.Exists(System.IO.Path.Combine(Repository.Root, path)), path));
        Assert.All(Regex.Matches(Skill, @"dotnet build -[tp]:\w+(=[A-Z]\w+)?").Select(match => match.Value), command => Assert.Contains(command, documentation, StringComparison.Ordinal));
        Assert.All(Regex.Matches(Skill, @"`\[(\w+)\]`").Select(match => match.Groups[1].Value), name =>
            Assert.NotNull(typeof(ContainerServiceAttribute).Assembly.GetType($"ManifestGen.{name}Attribute")));
    }

    /// <summary>An assistant reads it before each task: what is long is not read.</summary>
    [Fact]
    public void Skill_is_short() => Assert.InRange(Skill.Length, 1_000, 12_000);

    private static string With(string text, string section, string content) =>
        Regex.Replace(text, $"(?<=<!-- {section}: [^>]*-->\n).*?(?=<!-- end -->)", content.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.Singleline);

    private static string Document(string path) => Read(System.IO.Path.Combine(Repository.Root, path));

    private static string Read(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");
}
