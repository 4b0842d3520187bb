namespace ManifestGen.Integration.Tests.Fixtures;

/// <summary>How a command of the .NET SDK ended.</summary>
public sealed record BuildResult(int ExitCode, string Output)
{
    public BuildResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    /// <summary>Fails with the error, and returns its line.</summary>
    public string ShouldFailWith(string code)
    {
        Assert.True(ExitCode != 0, Output);
        return Line("error " + code);
    }

    /// <summary>Succeeds with the warning, and returns its line.</summary>
    public string ShouldWarnOf(string code)
    {
        ShouldSucceed();
        return Line("warning " + code);
    }

    private string Line(string text)
    {
        var line = Output.Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal));
        Assert.True(line is not null, $"There is no '{text}' in:\n{Output}");
        return line;
    }
}
