namespace ManifestGen.Corpus;

/// <summary>Small programs of one idea each, and what the rules about code find in them.</summary>
public class CorpusTests
{
    public static TheoryData<string> Titles => new(CorpusProgram.All.Select(program => program.ToString()));

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Program_gets_what_it_deserves(string title)
    {
        var program = CorpusProgram.All.Single(program => program.ToString() == title);

        Assert.Equal(program.Expected, await program.FindAsync());
    }

    [Fact]
    public async Task Code_of_another_project_in_the_editor_changes_nothing()
    {
        foreach (var program in CorpusProgram.All.Where(program => program.ReferencesProject))
        {
            Assert.Equal($"{program}: {string.Join(' ', program.Expected)}", $"{program}: {string.Join(' ', await program.FindAsync(inEditor: true))}");
        }
    }

    [Fact]
    public void Third_of_the_programs_are_good_ones() => Assert.InRange(CorpusProgram.All.Count(program => program.Expected.Count == 0) * 3, CorpusProgram.All.Count, CorpusProgram.All.Count * 2);
}
