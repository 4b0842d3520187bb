using System.Text.RegularExpressions;
using ManifestGen.Rules;
using ManifestGen.Text;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>A message is read in a tooltip, whatever the user has pasted into an argument.</summary>
public sealed partial class MessageTests : RuleTest
{
    [Fact]
    public void Long_text_is_not_repeated_to_its_end()
    {
        var message = Assert.Single(FindingsOf("MGEN001", Declare.Web with { Name = new string('a', 10_000) })).Message;

        Assert.Contains("aaa… (10000 characters)", message, StringComparison.Ordinal);
        Assert.InRange(message.Length, 400, 700);
    }

    [Fact]
    public void Long_environment_is_not_repeated_to_its_end() =>
        Assert.InRange((FindingsOf("MGEN001", Declare.Web with { Name = "A" })[0] with { Environment = new string('a', 10_000) }).Message.Length, 400, 700);

    // An IDE shows the format alone in its list of rules.
    [Theory]
    [MemberData(nameof(RulePagesTests.Ids), MemberType = typeof(RulePagesTests))]
    public void Format_says_something_without_its_arguments(string id)
    {
        var format = RuleCatalog.All.Single(rule => rule.Id == id).Message;
        var words = Placeholder().Replace(format, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsAsciiLetter));

        Assert.True(words.Count() >= 3, format);
    }

    [Theory]
    [MemberData(nameof(RulePagesTests.Ids), MemberType = typeof(RulePagesTests))]
    public void Format_begins_a_sentence_and_leaves_its_end_to_the_IDE(string id) =>
        Assert.Matches(@"\A(?:[A-Z\[]|'?\{\d\}|'default'|global\.json)[^\n]*[^.:;, ]\z", RuleCatalog.All.Single(rule => rule.Id == id).Message);

    [Theory]
    [InlineData("short", 5, "short")]
    [InlineData("longer", 5, "longe… (6 characters)")]
    [InlineData("four😀", 5, "four… (6 characters)")]
    public void Shortened_text_ends_with_a_whole_character(string text, int length, string expected) =>
        Assert.Equal(expected, Characters.Shortened(text, length));

    [GeneratedRegex(@"'?\{\d\}'?")]
    private static partial Regex Placeholder();
}
