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
    public void Third_of_the_programs_are_good_ones() => Assert.InRange(CorpusProgram.All.Count(program => program.Expected.Count == 0) * 3, CorpusProgram.All.Count, CorpusProgram.All.Count * 2);
}
