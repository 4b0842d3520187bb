using ManifestGen.Tasks.Context;

namespace ManifestGen.Tasks.Tests.Context;

public class GlobalJsonTests
{
    [Theory]
    [InlineData("""{ "sdk": { "version": "10.0.105" } }""", "10.0.105", "")]
    [InlineData("""{ "sdk": { "version": "10.0.105", "rollForward": "latestFeature" }, "msbuild-sdks": { "A": "1" } }""", "10.0.105", "latestFeature")]
    [InlineData("""{ "sdk": { "allowPrerelease": false } }""", "", "")]
    [InlineData("""{ "test": { "runner": "x" } }""", "", "")]
    [InlineData("{}", "", "")]
    [InlineData("", "", "")]
    [InlineData("{ broken", "", "")]
    public void Version_and_policy_are_read(string text, string version, string rollForward) =>
        Assert.Equal(new GlobalJson(version, rollForward), GlobalJson.Read(text));

    [Fact]
    public void Comments_are_skipped_and_what_looks_like_one_in_a_string_is_kept() => Assert.Equal(new GlobalJson("10.0.100 // \"", ""), GlobalJson.Read("""
        {
          // "sdk": { "version": "1" },
          /* a "string" in a
             comment */
          "sdk": { "version": "10.0.100 // \"" }
        }
        """));
}
