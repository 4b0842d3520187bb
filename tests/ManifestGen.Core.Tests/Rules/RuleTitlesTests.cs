using System.Text.RegularExpressions;
using ManifestGen.Testing;

namespace ManifestGen.Core.Tests.Rules;

/// <summary>An IDE's list of rules and the index show nothing but titles, so that each has to say by itself what is wrong.</summary>
public partial class RuleTitlesTests
{
    /// <summary>Longer ones are cut off in the error list of an IDE.</summary>
    private const int MaxLength = 80;

    private static readonly IReadOnlyList<string> Titles =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "docs", "rules"), "MGEN*.md").Select(page => File.ReadLines(page).First().Split(": ", 2)[1])];

    [Fact]
    public void No_two_rules_have_the_same_title() => Assert.Distinct(Titles, StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void A_title_fits_into_one_line() => Assert.All(Titles, title => Assert.True(title.Length <= MaxLength, title));

    [Fact]
    public void A_title_is_one_statement_without_a_full_stop() => Assert.All(Titles, title => Assert.DoesNotMatch(NotAStatement(), title));

    [Fact]
    public void A_title_names_what_it_is_about() => Assert.All(Titles, title => Assert.DoesNotMatch(NamesNothing(), title));

    [Fact]
    public void A_title_does_not_end_with_a_word_that_something_follows() => Assert.All(Titles, title => Assert.DoesNotMatch(Unfinished(), title));

    [GeneratedRegex(@"^[a-z]|[.?!:;]$|[.?!;] |\{\d\}")]
    private static partial Regex NotAStatement();

    // A title that begins with nobody, nothing or a question makes the reader guess the subject.
    [GeneratedRegex("^(What|Who|Where|Nobody|Nothing|Something|Somebody|There|It|Of) |\\bis none$|\\bare none$")]
    private static partial Regex NamesNothing();

    [GeneratedRegex(@" (of|at|by|for|from|in|into|on|to|with|without|not|so|and|or|the|a|an|that)$")]
    private static partial Regex Unfinished();
}
