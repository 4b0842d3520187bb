using ManifestGen.Model;
using ManifestGen.Rules;

namespace ManifestGen.CodeFixes.Tests.Editing;

public class RemoveArgumentTests
{
    [Theory]
    [InlineData("""[Resources(Cpu = "1", Memory = "1Gi")]""", """[Resources(Memory = "1Gi")]""")]
    [InlineData("""[Resources(Memory = "1Gi", Cpu = "1")]""", """[Resources(Memory = "1Gi")]""")]
    [InlineData("""[Resources(Cpu = "1")]""", """[Resources]""")]
    [InlineData("""[Resources(Cpu = "1", /* half of it */ Memory = "1Gi")]""", """[Resources(/* half of it */ Memory = "1Gi")]""")]
    [InlineData("""[Resources(Memory = "1Gi", /* all of it */ Cpu = "1")]""", """[Resources(Memory = "1Gi" /* all of it */ )]""")]
    public async Task Argument_goes_with_one_comma(string attribute, string expected) =>
        Assert.Equal(Class(expected), await Remedied.ApplyAsync(Class(attribute), Remove("Cpu")));

    [Fact]
    public async Task Lines_of_the_other_arguments_stay()
    {
        const string Source = """
            using ManifestGen;

            [Resources(
                Cpu = "1",
                CpuLimit = "2",
                Memory = "1Gi", // measured
                MemoryLimit = "2Gi")]
            internal sealed class Service;
            """;
        const string Expected = """
            using ManifestGen;

            [Resources(
                CpuLimit = "2",
                Memory = "1Gi" // measured
                )]
            internal sealed class Service;
            """;

        Assert.Equal(Expected, await Remedied.ApplyAsync(Source, Remove("Cpu"), Remove("MemoryLimit")));
    }

    [Fact]
    public async Task Argument_that_replaces_all_others_takes_their_place() =>
        Assert.Equal(
            Class("""[Resources(Memory = "1Gi")]"""),
            await Remedied.ApplyAsync(Class("""[Resources(Cpu = "1")]"""), Remove("Cpu"), RemedyEdit.SetArgument(new Origin(0).Argument("Memory"), "\"1Gi\"")));

    [Theory]
    [InlineData("number")]
    [InlineData("Name")]
    public async Task Required_or_missing_argument_is_not_offered(string argument) =>
        Assert.False(await Remedied.IsOfferedAsync(Class("[Port(8080)]"), Remove(argument)));

    private static RemedyEdit Remove(string argument) => RemedyEdit.RemoveArgument(new Origin(0).Argument(argument));

    private static string Class(string attribute) => $$"""
        using ManifestGen;

        {{attribute}}
        internal sealed class Service;
        """;
}
