namespace ManifestGen.Testing;

/// <summary>A committed file that is made from something else in the repository. <c>MANIFESTGEN_UPDATE=1 dotnet test</c> makes it anew.</summary>
public static class GeneratedFile
{
    private const string Variable = "MANIFESTGEN_UPDATE";

    public static void Match(string path, string text)
    {
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(text, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
