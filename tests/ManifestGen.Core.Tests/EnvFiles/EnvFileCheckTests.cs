using ManifestGen.EnvFiles;

namespace ManifestGen.Core.Tests.EnvFiles;

/// <summary>One file, two readers: what is not the same for both is told at its place.</summary>
public class EnvFileCheckTests
{
    [Theory]
    [InlineData("A=1\n")]
    [InlineData("\ufeffA=1\r\nB=2\r\n")]
    [InlineData("# a comment\n\n  # another one\n  A=1")]
    [InlineData("A=\nA=x#y\nB=http://x/#f\nC=100%\nD=C:\\temp\nE=it's\nF=x\"y\"z\nG={\"a\":1}")]
    [InlineData("A=pa$1x\nB=a$ b\nC=x$\nHOME\na.b-c=1\nexport=1")]
    [InlineData("")]
    public void File_that_both_read_alike_is_silent(string text) => Assert.Empty(EnvFileCheck.Check(text, compose: true, swarm: true));

    [Theory]
    [InlineData("A=1\nB=\"x y\"\n", 2, 3, "removes the quotes from the value of 'B'", "remove them")]
    [InlineData("A='p$w'", 1, 3, "removes the quotes", "[Env]")]
    [InlineData("A=\"one\ntwo\"\nB=1", 1, 3, "removes the quotes", "[Env]")]
    [InlineData("A=pa$word", 1, 5, "expands '$'", "[Env]")]
    [InlineData("A=x${B}y", 1, 4, "expands '$'", "[Env]")]
    [InlineData("A=a$$b", 1, 4, "expands '$'", "[Env]")]
    [InlineData("A=x # note", 1, 5, "before ' #'", "its own line")]
    [InlineData("A= 1", 1, 3, "keeps the spaces", "remove them")]
    [InlineData("A=1  ", 1, 3, "keeps the spaces", "remove them")]
    [InlineData("A:b=1", 1, 1, "'A', and Swarm as 'A:b'", "NAME=value")]
    [InlineData("A={{.Node.Hostname}}", 1, 3, "for a template", "[Env]")]
    public void Line_that_they_read_differently_is_told(string text, int line, int column, string difference, string remedy)
    {
        var problem = Assert.Single(EnvFileCheck.Check(text, compose: true, swarm: true));

        Assert.Equal((line, column, false), (problem.Line, problem.Column, problem.IsRefused));
        Assert.Contains(difference, problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A=1\nexport B=1", 2, 1, "docker stack deploy")]
    [InlineData("A = 1", 1, 1, "docker stack deploy")]
    [InlineData("A: 1", 1, 1, "docker stack deploy")]
    [InlineData("=1", 1, 1, "docker stack deploy")]
    [InlineData("A=\ufffd", 1, 3, "docker stack deploy")]
    [InlineData("A=\"x", 1, 3, "docker compose")]
    [InlineData("A=${", 1, 3, "docker compose")]
    [InlineData("; x=1", 1, 1, "docker")]
    [InlineData("A=a\0b", 1, 4, "NUL")]
    public void Line_that_one_of_them_refuses_is_told(string text, int line, int column, string who)
    {
        var problem = Assert.Single(EnvFileCheck.Check(text, compose: true, swarm: true), problem => problem.IsRefused);

        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(who, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_has_one_reader_is_told_of_that_one_only()
    {
        Assert.Empty(EnvFileCheck.Check("export A=\"x\" # y\nB={{x}}", compose: true, swarm: false));
        Assert.Empty(EnvFileCheck.Check("A=\"x\nB=$y", compose: false, swarm: true));
        Assert.Single(EnvFileCheck.Check("B={{x}}", compose: false, swarm: true));
    }

    [Fact]
    public void Nothing_in_a_file_ends_the_build() => Assert.All(
        ["\"", "'", "$", "${", "=", ":", "export", "export ", "#", "\n\n=", "A", "A=\\", "A=\"\\", "\ufeff", "\0", new string('A', 70_000)],
        text => Assert.NotNull(EnvFileCheck.Check(text, compose: true, swarm: true)));
}
