using ManifestGen.Tasks.Preview;

namespace ManifestGen.Tasks.Tests.Preview;

public sealed class TerminalTextTests
{
    private const string Difference = "--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n";

    [Fact]
    public void Colours_tell_removed_lines_from_added_ones() => Assert.Equal(
        "\u001b[1m--- a/x\u001b[0m\n\u001b[1m+++ b/x\u001b[0m\n\u001b[36m@@ -1,2 +1,2 @@\u001b[0m\n a\n\u001b[31m-b\u001b[0m\n\u001b[32m+c\u001b[0m",
        TerminalText.Of(Difference, inColor: true));

    [Fact]
    public void Text_without_colour_is_the_difference_itself() => Assert.Equal(Difference.TrimEnd(), TerminalText.Of(Difference, inColor: false));

    /// <summary>What somebody has written to a file must not move the cursor of the one who looks at it.</summary>
    [Fact]
    public void Escape_in_a_file_reaches_no_terminal() => Assert.Equal("-a: \uFFFD[2J", TerminalText.Of("-a: \u001b[2J", inColor: false));

    [Theory]
    [InlineData(null, "xterm", true)]
    [InlineData("", "xterm", true)]
    [InlineData("1", "xterm", false)]
    [InlineData(null, "dumb", false)]
    public void Environment_can_refuse_colour(string? noColor, string terminal, bool wants) =>
        Assert.Equal(wants, TerminalText.WantsColor(name => name == "NO_COLOR" ? noColor : name == "TERM" ? terminal : null));
}
