namespace ManifestGen.Tasks.Tests;

public sealed class ProblemListTests
{
    [Fact]
    public void Problems_come_back_as_they_were()
    {
        Problem[] problems =
        [
            Problem.Warning("MGEN1009", "/a b\tc\n/ü%.csproj", "Line one;\r\nline \"two\"", 3, 15),
            Problem.Error("MGEN1009", "", ""),
        ];

        Assert.Equal(problems, ProblemList.Read(ProblemList.Write(problems)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage\n\n")]
    public void Anything_else_is_no_problem(string text) => Assert.Empty(ProblemList.Read(text));
}
